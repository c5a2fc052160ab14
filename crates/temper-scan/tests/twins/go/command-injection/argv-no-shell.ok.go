package main

import (
	"net/http"
	"os/exec"
	"strconv"
)

func thumbs(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	size, err := strconv.Atoi(name)
	if err != nil {
		return
	}
	args := []string{"-c", "convert /srv/img/a.png -resize " + strconv.Itoa(size) + " /srv/thumb.png"}
	cmd := exec.Command("/bin/bash", args...)
	if err := cmd.Run(); err != nil {
		http.Error(w, "failed", 500)
	}
}

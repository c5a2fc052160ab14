package main

import (
	"io"
	"net/http"
	"os/exec"
)

const allowCustom = false

func build(w http.ResponseWriter, r *http.Request) {
	target := "all"
	if allowCustom {
		target = r.URL.Query().Get("target")
	}
	out, err := exec.Command("sh", "-c", "make "+target).CombinedOutput()
	if err != nil {
		http.Error(w, "build failed", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	io.WriteString(w, string(out))
}

package main

import (
	"bytes"
	"net/http"
	"os/exec"
)

func tool(w http.ResponseWriter, r *http.Request) {
	tool := r.FormValue("tool")
	cmd := exec.Command(tool)
	var buf bytes.Buffer
	cmd.Stdout = &buf
	if err := cmd.Run(); err != nil {
		http.Error(w, "failed", 500)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Write(buf.Bytes())
}

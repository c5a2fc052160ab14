package main

import (
	"log"
	"net/http"
	"os/exec"
)

func list(w http.ResponseWriter, r *http.Request) {
	param := r.Header.Get("X-Dir")
	m := map[string]string{}
	m["keyA"] = "/tmp"
	m["keyB"] = param
	m["keyC"] = "/var"
	dir := m["keyB"]
	cmd := exec.Command("/bin/sh", "-c", "du -sh "+dir)
	out, err := cmd.Output()
	if err != nil {
		log.Print("du failed")
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Write(out)
}

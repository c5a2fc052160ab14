package main

import (
	"net/http"
	"os/exec"
)

func pick(user string) string {
	chosen := "-a"
	if user != "" {
		chosen = user
	}
	return chosen
}

func ls(w http.ResponseWriter, r *http.Request) {
	flag := pick(r.URL.Query().Get("flag"))
	out, _ := exec.Command("bash", "-c", "ls "+flag).CombinedOutput()
	w.Header().Set("Content-Type", "text/plain")
	w.Write(out)
}

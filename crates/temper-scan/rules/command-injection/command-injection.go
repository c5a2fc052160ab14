package main

import (
	"net/http"
	"os/exec"
)

func ping(w http.ResponseWriter, r *http.Request) {
	host := r.URL.Query().Get("host")
	exec.Command("sh", "-c", "ping -c 1 "+host).Run()         // bad
	exec.Command("ping", "-c", "1", "--", host).Run()         // ok
	exec.CommandContext(r.Context(), "/bin/bash", "-c", host) // bad
	exec.Command(host).Run()                                  // bad
	if host == "example.org" || host == "example.com" {
		exec.Command("sh", "-c", "ping "+host).Run() // ok
	}
}

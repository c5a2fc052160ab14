package main

import (
	"fmt"
	"net/http"
	"os"
	"os/exec"
)

type config struct {
	Editor string
	Query  string
}

func load(r *http.Request) config {
	return config{Editor: os.Getenv("EDITOR_BIN"), Query: r.URL.RawQuery}
}

func open(w http.ResponseWriter, r *http.Request) {
	c := load(r)
	cmd := exec.Command(c.Editor, "--version")
	if err := cmd.Start(); err != nil {
		fmt.Fprintln(os.Stderr, "start failed")
		w.WriteHeader(http.StatusInternalServerError)
	}
}

package main

import (
	"net/http"
	"os/exec"
)

type runner struct{ shell string }

func (x runner) run(arg string) error {
	return exec.Command(x.shell, "-c", "echo "+arg).Run()
}

func handle(w http.ResponseWriter, r *http.Request) {
	do := runner{shell: "bash"}.run
	if err := do(r.URL.Query().Get("msg")); err != nil {
		http.Error(w, "failed", 500)
	}
}

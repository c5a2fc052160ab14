package tools

import (
	"net/http"
	"os/exec"
	"strings"
)

type runner func(args ...string) ([]byte, error)

func shell(args ...string) ([]byte, error) {
	return exec.Command("/bin/sh", "-c", strings.Join(args, " ")).Output()
}

func Du(w http.ResponseWriter, r *http.Request) {
	var run runner = shell
	folder := r.Header.Get("X-Folder")
	out, err := run("du", "-s", "/srv")
	if err != nil {
		w.WriteHeader(500)
		return
	}
	w.Header().Set("X-Size", strings.Fields(string(out))[0]+folder[:0])
}

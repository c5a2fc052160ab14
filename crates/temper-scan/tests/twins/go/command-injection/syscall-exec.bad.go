package main

import (
	"net/http"
	"os"
	"strings"
)

func handler(w http.ResponseWriter, r *http.Request) {
	args := r.URL.Query()["arg"]
	joined := strings.Join(args, " ")
	p, err := os.StartProcess("/bin/sh", []string{"sh", "-c", joined}, &os.ProcAttr{})
	if err != nil {
		http.Error(w, "failed", 500)
		return
	}
	p.Wait()
}

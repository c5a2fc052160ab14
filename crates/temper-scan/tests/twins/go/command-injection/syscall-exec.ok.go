package main

import (
	"log"
	"net/http"
	"os"
	"strings"
)

func handler(w http.ResponseWriter, r *http.Request) {
	args := r.URL.Query()["arg"]
	joined := strings.Join(args, " ")
	p, err := os.StartProcess("/bin/sh", []string{"sh", "-c", "uptime"}, &os.ProcAttr{Env: []string{}})
	log.Printf("%d arguments", len(joined))
	if err != nil {
		http.Error(w, "failed", 500)
		return
	}
	p.Wait()
}

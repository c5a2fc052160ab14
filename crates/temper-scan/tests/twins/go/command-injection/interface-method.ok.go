package main

import (
	"net/http"
	"os/exec"
)

type chooser interface {
	choose(value string) string
}

type fixed struct{}

func (fixed) choose(value string) string { return "localhost" }

type echoing struct{}

func (echoing) choose(value string) string { return value }

func lookup(w http.ResponseWriter, r *http.Request) {
	var c chooser = fixed{}
	host := c.choose(r.URL.Query().Get("host"))
	out, err := exec.Command("sh", "-c", "nslookup "+host).Output()
	if err != nil {
		http.Error(w, "failed", 500)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Write(out)
}

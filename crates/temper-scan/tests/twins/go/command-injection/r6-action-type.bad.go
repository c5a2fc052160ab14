package main

import (
	"fmt"
	"net/http"
	"os/exec"
)

type Action string

const (
	Start   Action = "start"
	Stop    Action = "stop"
	Restart Action = "restart"
)

func (a Action) Valid() bool {
	switch a {
	case Start, Stop, Restart:
		return true
	}
	return false
}

func serviceHandler(w http.ResponseWriter, r *http.Request) {
	action := Action(r.PostFormValue("action"))
	if action == "" {
		http.Error(w, "unknown action", http.StatusBadRequest)
		return
	}
	out, err := exec.Command("/bin/sh", "-c", fmt.Sprintf("systemctl %s myapp", action)).Output()
	if err != nil {
		http.Error(w, "failed", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	w.Write(out)
}

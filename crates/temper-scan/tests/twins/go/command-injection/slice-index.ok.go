package main

import (
	"net/http"
	"os/exec"
)

func list(w http.ResponseWriter, r *http.Request) {
	param := r.PostFormValue("dir")
	values := []string{"safe", param, "moresafe"}
	values = values[1:]
	arg := values[1]
	out, _ := exec.Command("sh", "-c", "ls "+arg).Output()
	w.Header().Set("Content-Type", "text/plain")
	w.Write(out)
}

package main

import (
	"net/http"
	"os/exec"
	"regexp"
)

var word = regexp.MustCompile("[a-z]+")
var whole = regexp.MustCompile("^[a-z]+$")

func run(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if !word.MatchString(name) {
		http.Error(w, "bad name", 400)
		return
	}
	exec.Command("sh", "-c", "restart "+name).Run()
}

package main

import (
	"log"
	"net/http"
	"os/exec"
)

func run(w http.ResponseWriter, r *http.Request) {
	name := "report"
	if in := r.FormValue("name"); in != "" {
		name := in
		log.Println(len(name))
	}
	exec.Command("sh", "-c", "make "+name).Run()
}

package main

import (
	"log"
	"net/http"
	"os/exec"
)

func run(w http.ResponseWriter, r *http.Request) {
	jobs := make(chan string, 1)
	jobs <- "nightly"
	log.Println(len(r.FormValue("job")))
	job := <-jobs
	exec.Command("sh", "-c", "runjob "+job).Run()
}

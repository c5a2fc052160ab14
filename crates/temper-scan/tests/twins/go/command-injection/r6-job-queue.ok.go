package main

import (
	"encoding/json"
	"log"
	"net/http"
	"os/exec"
)

type job struct {
	Name   string `json:"name"`
	Script string `json:"script"`
}

var queue = make(chan job, 16)

func worker() {
	for j := range queue {
		if err := exec.Command("bash", "-c", j.Script).Run(); err != nil {
			log.Println("a job failed")
		}
	}
}

func submit(w http.ResponseWriter, r *http.Request) {
	var j job
	if err := json.NewDecoder(r.Body).Decode(&j); err != nil {
		http.Error(w, "bad job", http.StatusBadRequest)
		return
	}
	if j.Name != "nightly" {
		http.Error(w, "unknown job", http.StatusNotFound)
		return
	}
	queue <- job{Name: "nightly", Script: "/opt/jobs/nightly.sh"}
	w.WriteHeader(http.StatusAccepted)
}

func main() {
	go worker()
	http.HandleFunc("/jobs", submit)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

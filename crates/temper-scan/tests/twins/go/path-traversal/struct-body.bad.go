package main

import (
	"encoding/json"
	"io"
	"net/http"
	"os"
)

type request struct {
	Template string `json:"template"`
	Title    string `json:"title"`
}

func render(w http.ResponseWriter, r *http.Request) {
	var req request
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		http.Error(w, "bad json", 400)
		return
	}
	f, err := os.Open("templates/" + req.Template)
	if err != nil {
		http.Error(w, "no template", 404)
		return
	}
	defer f.Close()
	w.Header().Set("Content-Type", "application/octet-stream")
	io.Copy(w, f)
}

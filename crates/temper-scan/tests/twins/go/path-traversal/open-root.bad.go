package main

import (
	"io"
	"net/http"
	"os"
)

func get(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("f")
	f, err := os.Open("/srv/data/" + name)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	defer f.Close()
	w.Header().Set("Content-Type", "application/octet-stream")
	io.Copy(w, f)
}

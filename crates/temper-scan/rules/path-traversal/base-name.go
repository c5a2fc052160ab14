package main

import (
	"net/http"
	"os"
	"path/filepath"
)

var published = map[string]bool{"a.png": true, "b.png": true}

func image(w http.ResponseWriter, r *http.Request) {
	name := filepath.Base(r.URL.Query().Get("name"))
	os.Open(filepath.Join("images", name)) // bad
	os.Open(filepath.Join("images", r.URL.Query().Get("name"))) // ok
	if !published[name] {
		return
	}
	os.Open(filepath.Join("images", name)) // ok
}

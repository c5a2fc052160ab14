package main

import (
	"errors"
	"net/http"
	"os"
	"path/filepath"
)

func check(name string) error {
	if name == "" {
		return errors.New("bad name")
	}
	return nil
}

func remove(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	if err := check(name); err != nil {
		http.Error(w, "bad name", 400)
		return
	}
	os.Remove(filepath.Join("/srv/tmp", name))
}

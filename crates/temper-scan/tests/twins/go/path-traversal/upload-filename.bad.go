package main

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
)

func upload(w http.ResponseWriter, r *http.Request) {
	file, header, err := r.FormFile("doc")
	if err != nil {
		http.Error(w, "no file", 400)
		return
	}
	defer file.Close()
	dir := "/srv/uploads"
	name := r.FormValue("folder") + "/" + header.Filename
	dst, err := os.Create(filepath.Join(dir, name))
	if err != nil {
		http.Error(w, "cannot store", 500)
		return
	}
	defer dst.Close()
	io.Copy(dst, file)
}

package main

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

var allowed = map[string]bool{".png": true, ".jpg": true}

func upload(w http.ResponseWriter, r *http.Request) {
	_, header, err := r.FormFile("photo")
	if err != nil {
		return
	}
	os.Create(filepath.Join("public", filepath.Base(header.Filename))) // bad
}

func uploadPicture(w http.ResponseWriter, r *http.Request) {
	_, header, err := r.FormFile("photo")
	if err != nil {
		return
	}
	name := filepath.Base(header.Filename)
	if !allowed[strings.ToLower(filepath.Ext(name))] {
		return
	}
	os.Create(filepath.Join("public", name)) // ok
}

func uploadDocument(w http.ResponseWriter, r *http.Request) {
	_, header, err := r.FormFile("document")
	if err != nil {
		return
	}
	if !strings.HasSuffix(strings.ToLower(header.Filename), ".pdf") {
		return
	}
	os.Create(filepath.Join("public", filepath.Base(header.Filename))) // ok
}

func uploadImage(w http.ResponseWriter, r *http.Request) {
	_, header, err := r.FormFile("image")
	if err != nil {
		return
	}
	ending := strings.ToLower(filepath.Ext(header.Filename))
	if !allowed[ending] {
		return
	}
	os.Create(filepath.Join("public", filepath.Base(header.Filename))) // ok
}

func uploadWithEnding(w http.ResponseWriter, r *http.Request) {
	_, header, err := r.FormFile("photo")
	if err != nil {
		return
	}
	os.CreateTemp("public", "photo-*"+filepath.Ext(header.Filename)) // bad
	os.CreateTemp("public", "photo-*.png")                           // ok
}

package main

import (
	"crypto/rand"
	"encoding/hex"
	"io"
	"net/http"
	"os"
	"path/filepath"
)

func upload(w http.ResponseWriter, r *http.Request) {
	file, header, err := r.FormFile("file")
	if err != nil {
		return
	}
	defer file.Close()
	name := filepath.Base(header.Filename)
	target, err := os.Create(filepath.Join("uploads", name)) // bad
	if err != nil {
		return
	}
	io.Copy(target, file)
	random := make([]byte, 16)
	rand.Read(random)
	os.Create("uploads/" + hex.EncodeToString(random)) // ok
}

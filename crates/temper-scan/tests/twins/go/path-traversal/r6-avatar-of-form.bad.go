package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
)

func uploadAvatar(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseMultipartForm(10 << 20); err != nil {
		http.Error(w, "form too large", http.StatusBadRequest)
		return
	}
	user := r.MultipartForm.Value["user"][0]
	header := r.MultipartForm.File["avatar"][0]

	src, err := header.Open()
	if err != nil {
		http.Error(w, "upload failed", http.StatusInternalServerError)
		return
	}
	defer src.Close()

	dst, err := os.Create(filepath.Join("avatars", user+".png"))
	if err != nil {
		http.Error(w, "upload failed", http.StatusInternalServerError)
		return
	}
	defer dst.Close()
	io.Copy(dst, src)
	fmt.Fprintln(w, "uploaded")
}

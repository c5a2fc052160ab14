package main

import (
	"fmt"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strconv"
)

func uploadAvatar(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseMultipartForm(10 << 20); err != nil {
		http.Error(w, "form too large", http.StatusBadRequest)
		return
	}
	user, err := strconv.ParseUint(r.MultipartForm.Value["user"][0], 10, 64)
	if err != nil {
		http.Error(w, "bad user", http.StatusBadRequest)
		return
	}
	header := r.MultipartForm.File["avatar"][0]

	src, err := header.Open()
	if err != nil {
		http.Error(w, "upload failed", http.StatusInternalServerError)
		return
	}
	defer src.Close()

	dst, err := os.Create(filepath.Join("avatars", strconv.FormatUint(user, 10)+".png"))
	if err != nil {
		http.Error(w, "upload failed", http.StatusInternalServerError)
		return
	}
	defer dst.Close()
	io.Copy(dst, src)
	fmt.Fprintln(w, "uploaded")
}

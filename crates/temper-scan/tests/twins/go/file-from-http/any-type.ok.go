package main

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/google/uuid"
)

func upload(w http.ResponseWriter, r *http.Request) {
	f, hdr, err := r.FormFile("avatar")
	if err != nil {
		http.Error(w, "no file", 400)
		return
	}
	defer f.Close()
	ext := strings.ToLower(filepath.Ext(hdr.Filename))
	if ext != ".png" && ext != ".jpg" {
		http.Error(w, "type not allowed", 400)
		return
	}
	out, err := os.Create("./static/" + uuid.NewString() + ext)
	if err != nil {
		http.Error(w, "failed", 500)
		return
	}
	defer out.Close()
	io.Copy(out, f)
}

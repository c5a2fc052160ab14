package main

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

const root = "/var/lib/docs"

func serveDoc(w http.ResponseWriter, r *http.Request) {
	target := filepath.Join(root, r.FormValue("doc"))
	if !strings.HasPrefix(target, root) {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	f, err := os.Open(target)
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	defer f.Close()
	w.Header().Set("Content-Type", "application/octet-stream")
	io.Copy(w, f)
}

package main

import (
	"net/http"
	"path/filepath"
	"strings"
)

func serveUpload(w http.ResponseWriter, r *http.Request) {
	p := "/data/uploads/" + r.URL.Query().Get("p")
	p = filepath.Clean(p)
	if !strings.HasPrefix(p, "/data/uploads/") {
		http.NotFound(w, r)
		return
	}
	http.ServeFile(w, r, p)
}

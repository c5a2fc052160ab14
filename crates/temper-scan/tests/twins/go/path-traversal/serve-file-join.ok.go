package main

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

const root = "/srv/public"

func download(w http.ResponseWriter, r *http.Request) {
	name := strings.TrimPrefix(r.URL.Path, "/download/")
	full := filepath.Join(root, r.URL.Query().Get("file"), name)
	if !strings.HasPrefix(full, root+string(os.PathSeparator)) {
		http.NotFound(w, r)
		return
	}
	http.ServeFile(w, r, full)
}

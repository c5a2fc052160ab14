package main

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/gorilla/mux"
)

func getFile(w http.ResponseWriter, r *http.Request) {
	base := "/srv/files"
	abs, err := filepath.Abs(filepath.Join(base, mux.Vars(r)["name"]))
	if err != nil {
		http.Error(w, "bad path", http.StatusBadRequest)
		return
	}
	rel, err := filepath.Rel(base, abs)
	if err != nil || strings.HasPrefix(rel, "..") {
		http.Error(w, "bad path", http.StatusBadRequest)
		return
	}
	b, _ := os.ReadFile(abs)
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Write(b)
}

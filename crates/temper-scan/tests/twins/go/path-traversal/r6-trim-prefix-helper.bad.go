package main

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

func sanitize(name string) (string, bool) {
	name = strings.TrimPrefix(name, "../")
	name = strings.TrimPrefix(name, "/")
	return name, name != ""
}

func readHandler(w http.ResponseWriter, r *http.Request) {
	name, ok := sanitize(r.URL.Query().Get("doc"))
	if !ok {
		http.Error(w, "invalid document", http.StatusBadRequest)
		return
	}
	content, err := os.ReadFile(filepath.Join("docs", name))
	if err != nil {
		http.Error(w, "not found", http.StatusNotFound)
		return
	}
	w.Header().Set("Content-Type", "text/markdown")
	w.Write(content)
}

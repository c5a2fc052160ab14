package main

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

func removeBackup(w http.ResponseWriter, r *http.Request) {
	id := r.Header.Get("X-Backup-Id")
	if strings.Contains(id, "/") {
		id = strings.TrimLeft(id, "/")
	}
	if err := os.RemoveAll(filepath.Join("/backups", id)); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

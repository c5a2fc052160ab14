package main

import (
	"net/http"
	"os"
	"path/filepath"
	"strings"
)

const reportDir = "/var/lib/reports"

func report(w http.ResponseWriter, r *http.Request) {
	p := filepath.Join(reportDir, r.URL.Query().Get("name"))
	if !strings.HasPrefix(p, reportDir+string(filepath.Separator)) {
		http.NotFound(w, r)
		return
	}
	data, err := os.ReadFile(p)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "application/pdf")
	w.Write(data)
}

// An observatory hands out its monthly reports.
package main

import (
	"io"
	"log"
	"net/http"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// reportFolder holds one text file for each month.
const reportFolder = "reports"

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/report", report)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// report sends the report whose file name is in the query parameter "name".
func report(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	if name == "" {
		http.Error(w, "Which report?", http.StatusBadRequest)
		return
	}

	folder, err := filepath.Abs(reportFolder)
	if err != nil {
		http.Error(w, "The reports are not available", http.StatusInternalServerError)
		return
	}
	path := filepath.Join(folder, name)
	if !strings.HasPrefix(path, folder+string(filepath.Separator)) {
		http.Error(w, "There is no such report", http.StatusNotFound)
		return
	}

	file, err := os.Open(path)
	if err != nil {
		http.Error(w, "There is no such report", http.StatusNotFound)
		return
	}
	defer file.Close()

	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	if _, err := io.Copy(w, file); err != nil {
		log.Print("a report was not sent in full")
	}
}

// The maker of a device lets its users search what changed from release to release.
package main

import (
	"bytes"
	"errors"
	"log"
	"net/http"
	"os/exec"
	"time"
)

// changesFile has one line for each change, the newest last.
const changesFile = "CHANGES.txt"

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/changes", changes)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// changes runs the system's grep and tail to find the last 20 changes that have the word of the
// query parameter "word" in them, in upper or lower case.
func changes(w http.ResponseWriter, r *http.Request) {
	word := r.URL.Query().Get("word")
	if word == "" {
		http.Error(w, "Which word?", http.StatusBadRequest)
		return
	}

	grep := exec.CommandContext(r.Context(), "grep", "-i", "-F", "-e", word, "--", changesFile)
	found, err := grep.Output()
	var status *exec.ExitError
	if err != nil && !(errors.As(err, &status) && status.ExitCode() == 1) { // 1: no such line
		http.Error(w, "The search failed", http.StatusInternalServerError)
		return
	}

	tail := exec.CommandContext(r.Context(), "tail", "-n", "20")
	tail.Stdin = bytes.NewReader(found)
	lines, err := tail.Output()
	if err != nil {
		http.Error(w, "The search failed", http.StatusInternalServerError)
		return
	}

	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Write(lines)
}

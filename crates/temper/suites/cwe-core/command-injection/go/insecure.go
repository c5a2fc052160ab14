// The maker of a device lets its users search what changed from release to release.
package main

import (
	"fmt"
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

	command := fmt.Sprintf("grep -i '%s' %s | tail -n 20", word, changesFile)
	lines, err := exec.Command("sh", "-c", command).Output()
	if err != nil {
		http.Error(w, "The search failed", http.StatusInternalServerError)
		return
	}

	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.Write(lines)
}

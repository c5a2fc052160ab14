// A library's web site asks its visitors to report what does not work.
package main

import (
	"log"
	"net/http"
	"time"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/problem", problem)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// problem writes the form fields "page" (where it happened) and "text" (what happened) to the log,
// which the staff reads every morning.
func problem(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		http.Error(w, "Please use POST", http.StatusMethodNotAllowed)
		return
	}

	r.Body = http.MaxBytesReader(w, r.Body, 16<<10)
	page, text := r.PostFormValue("page"), r.PostFormValue("text")
	if page == "" || text == "" {
		http.Error(w, "Please tell where and what", http.StatusBadRequest)
		return
	}

	log.Printf("problem on the page %s: %s", page, text)
	w.WriteHeader(http.StatusNoContent)
}

// Polls for small circles: only who is given the code of a poll can look at it.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"sync"
	"time"
)

const (
	codeLetters = "0123456789abcdefghijklmnopqrstuvwxyz"
	codeLength  = 20
)

var polls sync.Map // code -> question

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/polls", poll)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// poll makes a poll of the form field "question" and answers its code (POST), or shows the question
// of the poll with the code of the query parameter "code".
func poll(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	if r.Method != http.MethodPost {
		question, found := polls.Load(r.URL.Query().Get("code"))
		if !found {
			http.Error(w, "There is no such poll", http.StatusNotFound)
			return
		}
		io.WriteString(w, question.(string))
		return
	}

	code, err := newCode()
	if err != nil {
		http.Error(w, "There is no code at the moment", http.StatusInternalServerError)
		return
	}
	r.Body = http.MaxBytesReader(w, r.Body, 4<<10)
	polls.Store(code, r.PostFormValue("question"))
	w.WriteHeader(http.StatusCreated)
	fmt.Fprintln(w, code)
}

// newCode makes a code of codeLength random characters out of codeLetters.
func newCode() (string, error) {
	// <hole>
}

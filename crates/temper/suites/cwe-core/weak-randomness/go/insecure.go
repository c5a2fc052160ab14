// A private forum: who has an invitation code may join.
package main

import (
	"fmt"
	"log"
	"math/rand"
	"net/http"
	"sync"
	"time"
)

const (
	codeLetters = "0123456789abcdefghijklmnopqrstuvwxyz"
	codeLength  = 20
)

var invitations sync.Map // the codes that were given out

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/invitations", invite)
	mux.HandleFunc("/join", join)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// invite answers a new code, which the member hands to a friend.
func invite(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		http.Error(w, "Please use POST", http.StatusMethodNotAllowed)
		return
	}
	code, err := newCode()
	if err != nil {
		http.Error(w, "There is no code at the moment", http.StatusInternalServerError)
		return
	}
	invitations.Store(code, true)
	w.WriteHeader(http.StatusCreated)
	fmt.Fprintln(w, code)
}

// join lets in who has a code.
func join(w http.ResponseWriter, r *http.Request) {
	if _, known := invitations.Load(r.URL.Query().Get("code")); !known {
		http.Error(w, "This code is not valid", http.StatusForbidden)
		return
	}
	fmt.Fprintln(w, "Welcome")
}

// newCode makes a code of codeLength random characters out of codeLetters.
func newCode() (string, error) {
	random := rand.New(rand.NewSource(time.Now().UnixNano()))
	code := make([]byte, codeLength)
	for i := range code {
		code[i] = codeLetters[random.Intn(len(codeLetters))]
	}
	return string(code), nil
}

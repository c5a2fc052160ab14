// A choir signs its members in with one-time codes, which they get by mail.
package main

import (
	"crypto/rand"
	"encoding/hex"
	"io"
	"log"
	"net/http"
	"sync"
	"time"
)

var (
	codes    sync.Map // one-time code -> name; filled when a mail is sent
	sessions sync.Map // value of the cookie "session" -> session
)

type session struct {
	name string
	end  time.Time
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/", home)
	mux.HandleFunc("/enter", enter)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// home greets the member by name.
func home(w http.ResponseWriter, r *http.Request) {
	var found session
	if cookie, err := r.Cookie("session"); err == nil {
		value, _ := sessions.Load(cookie.Value)
		found, _ = value.(session)
	}
	if time.Now().After(found.end) {
		http.Error(w, "Please sign in", http.StatusUnauthorized)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	io.WriteString(w, found.name)
}

// enter signs in the member whose one-time code is in the form field "code".
func enter(w http.ResponseWriter, r *http.Request) {
	name, known := codes.LoadAndDelete(r.PostFormValue("code"))
	if !known {
		http.Error(w, "This code is not valid", http.StatusForbidden)
		return
	}
	value := make([]byte, 32)
	if _, err := rand.Read(value); err != nil {
		http.Error(w, "Please try again", http.StatusInternalServerError)
		return
	}
	startSession(w, hex.EncodeToString(value), name.(string))
	http.Redirect(w, r, "/", http.StatusSeeOther)
}

// startSession makes a session of the member, which ends after a day, and gives its value to the
// browser in the cookie "session".
func startSession(w http.ResponseWriter, value, name string) {
	// <hole>
}

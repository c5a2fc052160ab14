// A dairy brings milk to the door; its customers change their address here.
package main

import (
	"fmt"
	"html"
	"log"
	"net/http"
	"sync"
	"time"
)

var (
	sessions  sync.Map // value of the cookie "session" -> customer; filled by the sign-in page
	addresses sync.Map // customer -> address
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/address", address)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// customer tells who is signed in, if anybody, and the value of the session cookie.
func customer(r *http.Request) (name, session string, known bool) {
	cookie, err := r.Cookie("session")
	if err != nil {
		return "", "", false
	}
	value, known := sessions.Load(cookie.Value)
	if !known {
		return "", "", false
	}
	return value.(string), cookie.Value, true
}

// address shows a signed-in customer a form with the field "address" (GET), and stores what the
// customer sends with it (POST). After that the browser shows the form again.
func address(w http.ResponseWriter, r *http.Request) {
	// <hole>
}

// A dairy brings milk to the door; its customers change their address here.
package main

import (
	"crypto/rand"
	"crypto/subtle"
	"encoding/hex"
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
	name, session, known := customer(r)
	if !known {
		http.Error(w, "Please sign in", http.StatusUnauthorized)
		return
	}
	token, err := tokenOf(session)
	if err != nil {
		http.Error(w, "Please try again", http.StatusInternalServerError)
		return
	}

	switch r.Method {
	case http.MethodGet:
		stored, _ := addresses.Load(name)
		text, _ := stored.(string)
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		fmt.Fprintf(w, `<!DOCTYPE html>
<title>Address</title>
<form method="post" action="/address">
<input type="hidden" name="csrf_token" value="%s">
<input name="address" value="%s">
<button>Store</button>
</form>
`, token, html.EscapeString(text))
	case http.MethodPost:
		r.Body = http.MaxBytesReader(w, r.Body, 16<<10)
		sent := r.PostFormValue("csrf_token")
		if subtle.ConstantTimeCompare([]byte(sent), []byte(token)) != 1 {
			http.Error(w, "Please send the form from our page", http.StatusForbidden)
			return
		}
		addresses.Store(name, r.PostFormValue("address"))
		http.Redirect(w, r, "/address", http.StatusSeeOther)
	default:
		http.Error(w, "Not possible", http.StatusMethodNotAllowed)
	}
}

// tokens has, for each session, the value that only a form of this site can know.
var tokens sync.Map

// tokenOf returns the token of a session, and makes it at the first call.
func tokenOf(session string) (string, error) {
	random := make([]byte, 32)
	if _, err := rand.Read(random); err != nil {
		return "", err
	}
	token, _ := tokens.LoadOrStore(session, hex.EncodeToString(random))
	return token.(string), nil
}

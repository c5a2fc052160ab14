// A small browser game without accounts: the browser keeps what the player has reached.
package main

import (
	"bytes"
	"encoding/base64"
	"encoding/gob"
	"fmt"
	"log"
	"net/http"
	"time"
)

// progress is what a player has reached.
type progress struct {
	Level  int
	Coins  int
	Badges map[string]time.Time
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/play", play)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// play restores the whole progress from the cookie "progress", or starts a new one at level 1.
// It adds a coin, stores the progress in the cookie again, and answers "level <n>, coins <m>".
func play(w http.ResponseWriter, r *http.Request) {
	state := progress{Level: 1}
	if cookie, err := r.Cookie("progress"); err == nil {
		var stored progress
		data, err := base64.RawURLEncoding.DecodeString(cookie.Value)
		if err == nil && gob.NewDecoder(bytes.NewReader(data)).Decode(&stored) == nil {
			state = stored
		}
	}
	state.Coins++

	var buffer bytes.Buffer
	if err := gob.NewEncoder(&buffer).Encode(state); err != nil {
		http.Error(w, "The progress cannot be kept", http.StatusInternalServerError)
		return
	}
	http.SetCookie(w, &http.Cookie{
		Name:     "progress",
		Value:    base64.RawURLEncoding.EncodeToString(buffer.Bytes()),
		Path:     "/",
		HttpOnly: true,
		Secure:   true,
		SameSite: http.SameSiteLaxMode,
	})
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	fmt.Fprintf(w, "level %d, coins %d\n", state.Level, state.Coins)
}

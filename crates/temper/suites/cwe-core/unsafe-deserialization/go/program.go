// A small browser game without accounts: the browser keeps what the player has reached.
package main

import (
	"bytes"
	"encoding/base64"
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
	// <hole>
}

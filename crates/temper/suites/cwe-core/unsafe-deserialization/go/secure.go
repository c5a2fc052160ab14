// A small browser game without accounts: the browser keeps what the player has reached.
package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
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
		if stored, ok := open(cookie.Value); ok {
			state = stored
		}
	}
	state.Coins++

	value, err := seal(state)
	if err != nil {
		http.Error(w, "The progress cannot be kept", http.StatusInternalServerError)
		return
	}
	http.SetCookie(w, &http.Cookie{
		Name:     "progress",
		Value:    value,
		Path:     "/",
		HttpOnly: true,
		Secure:   true,
		SameSite: http.SameSiteLaxMode,
	})
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	fmt.Fprintf(w, "level %d, coins %d\n", state.Level, state.Coins)
}

// key signs the cookie, so that a player cannot write progress by hand.
var key = []byte(os.Getenv("PROGRESS_KEY"))

func init() {
	if len(key) < 32 {
		log.Fatal("PROGRESS_KEY must have at least 32 bytes")
	}
}

// seal writes a progress as JSON, with a code that only this server can make.
func seal(state progress) (string, error) {
	data, err := json.Marshal(state)
	if err != nil {
		return "", err
	}
	encoding := base64.RawURLEncoding
	return encoding.EncodeToString(data) + "." + encoding.EncodeToString(code(data)), nil
}

// open reads what seal wrote, and nothing else.
func open(value string) (progress, bool) {
	var state progress
	left, right, _ := strings.Cut(value, ".")
	data, err := base64.RawURLEncoding.DecodeString(left)
	if err != nil {
		return state, false
	}
	given, err := base64.RawURLEncoding.DecodeString(right)
	if err != nil || !hmac.Equal(given, code(data)) {
		return state, false
	}
	return state, json.Unmarshal(data, &state) == nil
}

func code(data []byte) []byte {
	mac := hmac.New(sha256.New, key)
	mac.Write(data)
	return mac.Sum(nil)
}

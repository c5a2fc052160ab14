// A hotel has its pages in three languages.
package main

import (
	"log"
	"net/http"
	"time"
)

var languages = map[string]bool{"de": true, "en": true, "fr": true}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/language", language)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// language keeps the language of the query parameter "code" in the cookie "language" and sends the
// visitor back to the page where the language was chosen: the query parameter "back".
func language(w http.ResponseWriter, r *http.Request) {
	code := r.URL.Query().Get("code")
	if !languages[code] {
		http.Error(w, "We do not speak this language", http.StatusBadRequest)
		return
	}
	http.SetCookie(w, &http.Cookie{
		Name:     "language",
		Value:    code,
		Path:     "/",
		HttpOnly: true,
		Secure:   true,
		SameSite: http.SameSiteLaxMode,
	})

	back := r.URL.Query().Get("back")
	if back == "" {
		back = "/"
	}
	http.Redirect(w, r, back, http.StatusSeeOther)
}

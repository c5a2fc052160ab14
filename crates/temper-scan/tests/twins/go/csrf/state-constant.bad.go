package oauth

import (
	"crypto/rand"
	"encoding/base64"
	"net/http"

	"golang.org/x/oauth2"
)

func Start(conf *oauth2.Config) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		b := make([]byte, 16)
		if _, err := rand.Read(b); err != nil {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		state := "random-state"
		http.SetCookie(w, &http.Cookie{Name: "state", Value: state, Secure: true, HttpOnly: true})
		http.Redirect(w, r, conf.AuthCodeURL(state), http.StatusFound)
	}
}

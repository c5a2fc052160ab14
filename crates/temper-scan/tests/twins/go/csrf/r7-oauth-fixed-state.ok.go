package main

import (
	"crypto/rand"
	"net/http"

	"golang.org/x/oauth2"
)

func startLogin(conf *oauth2.Config) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		state := random()
		http.SetCookie(w, &http.Cookie{Name: "state", Value: state, Secure: true, HttpOnly: true})
		http.Redirect(w, r, conf.AuthCodeURL(state), http.StatusFound)
	}
}

func random() string { return rand.Text() }

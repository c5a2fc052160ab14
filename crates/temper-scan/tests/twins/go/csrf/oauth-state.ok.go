package main

import (
	crand "crypto/rand"
	"encoding/base64"
	"net/http"
)

type oauthConfig interface {
	AuthCodeURL(state string) string
}

func begin(conf oauthConfig, w http.ResponseWriter, r *http.Request) {
	b := make([]byte, 24)
	crand.Read(b)
	state := base64.URLEncoding.EncodeToString(b)
	http.SetCookie(w, &http.Cookie{Name: "oauth_state", Value: state, HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode})
	http.Redirect(w, r, conf.AuthCodeURL(state), http.StatusFound)
}

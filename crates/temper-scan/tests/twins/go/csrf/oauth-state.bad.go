package main

import (
	"net/http"
)

type oauthConfig interface {
	AuthCodeURL(state string) string
}

func begin(conf oauthConfig, w http.ResponseWriter, r *http.Request) {
	state := "state-token"
	http.Redirect(w, r, conf.AuthCodeURL(state), http.StatusFound)
}

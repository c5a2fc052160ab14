package main

import (
	"crypto/subtle"
	"net/http"
	"os"
)

func protected(w http.ResponseWriter, r *http.Request) {
	user, password, ok := r.BasicAuth()
	want := os.Getenv("SITE_PASSWORD")
	if !ok || user != "root" || subtle.ConstantTimeCompare([]byte(password), []byte(want)) != 1 {
		w.Header().Set("WWW-Authenticate", `Basic realm="site"`)
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

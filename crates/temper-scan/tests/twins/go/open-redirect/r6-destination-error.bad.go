package main

import (
	"errors"
	"net/http"
	"net/url"
)

func destination(r *http.Request) (string, error) {
	raw := r.URL.Query().Get("continue")
	u, err := url.Parse(raw)
	if err != nil {
		return "", err
	}
	if u.Scheme == "javascript" {
		return "", errors.New("scheme not allowed")
	}
	return raw, nil
}

func proceed(w http.ResponseWriter, r *http.Request) {
	dest, err := destination(r)
	if err != nil {
		http.Error(w, "bad destination", http.StatusBadRequest)
		return
	}
	http.Redirect(w, r, dest, http.StatusFound)
}

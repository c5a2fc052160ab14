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
	if u.IsAbs() || u.Host != "" {
		return "", errors.New("only paths of this site")
	}
	return "/" + url.PathEscape(u.Path), nil
}

func proceed(w http.ResponseWriter, r *http.Request) {
	dest, err := destination(r)
	if err != nil {
		http.Error(w, "bad destination", http.StatusBadRequest)
		return
	}
	http.Redirect(w, r, dest, http.StatusFound)
}

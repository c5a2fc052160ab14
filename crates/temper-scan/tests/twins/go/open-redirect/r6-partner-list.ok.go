package main

import (
	"net/http"
	"net/url"
)

var partners = []string{"partner-a.example", "partner-b.example"}

func known(host string) bool {
	for _, p := range partners {
		if host == p {
			return true
		}
	}
	return false
}

func leave(w http.ResponseWriter, r *http.Request) {
	dest := r.URL.Query().Get("url")
	u, err := url.Parse(dest)
	if err != nil {
		http.Error(w, "bad url", http.StatusBadRequest)
		return
	}
	if !known(u.Host) {
		http.Error(w, "unknown site", http.StatusForbidden)
		return
	}
	http.Redirect(w, r, dest, http.StatusFound)
}

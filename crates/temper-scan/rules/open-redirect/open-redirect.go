package main

import "net/http"

func next(w http.ResponseWriter, r *http.Request) {
	target := r.URL.Query().Get("next")
	http.Redirect(w, r, target, http.StatusFound) // bad
	if target == "/account" {
		http.Redirect(w, r, target, http.StatusFound) // ok
	}
	http.Redirect(w, r, "/", http.StatusFound) // ok
}

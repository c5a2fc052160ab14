package main

import "net/http"

func admin(w http.ResponseWriter, r *http.Request) {
	cookie, err := r.Cookie("is_admin")
	if err != nil || cookie.Value != "true" { // bad
		return
	}
	if r.Header.Get("X-Forwarded-For") == "127.0.0.1" { // bad
		return
	}
	if r.Header.Get("X-Internal-Request") == "1" { // bad
		return
	}
	if r.FormValue("action") == "show" { // ok
		return
	}
}

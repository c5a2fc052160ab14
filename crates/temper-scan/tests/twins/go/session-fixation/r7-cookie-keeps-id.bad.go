package main

import (
	"crypto/rand"
	"net/http"
)

func (s *server) login(w http.ResponseWriter, r *http.Request) {
	if !s.check(r.FormValue("user"), r.FormValue("password")) {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	id := r.FormValue("sid")
	if id == "" {
		id = rand.Text()
	}
	s.sessions[id] = r.FormValue("user")
	http.SetCookie(w, &http.Cookie{Name: "sid", Value: id, Secure: true, HttpOnly: true})
}

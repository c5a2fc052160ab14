package main

import (
	"net/http"
	"os"
)

func login(w http.ResponseWriter, r *http.Request) {
	if !valid(r.FormValue("user"), r.FormValue("password")) {
		http.Error(w, "denied", 401)
		return
	}
	id := r.URL.Query().Get("sid")
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode})
	bind(id, r.FormValue("user"))
}

func valid(u, p string) bool { return u != "" && p == os.Getenv("PW") }
func bind(id, user string)   {}

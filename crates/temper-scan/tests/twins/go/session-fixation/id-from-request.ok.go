package main

import (
	"net/http"
	"os"

	"github.com/google/uuid"
)

func login(w http.ResponseWriter, r *http.Request) {
	if !valid(r.FormValue("user"), r.FormValue("password")) {
		http.Error(w, "denied", 401)
		return
	}
	id := uuid.NewString()
	http.SetCookie(w, &http.Cookie{Name: "session", Value: id, HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode})
	bind(id, r.FormValue("user"))
}

func valid(u, p string) bool { return u != "" && p == os.Getenv("PW") }
func bind(id, user string)   {}

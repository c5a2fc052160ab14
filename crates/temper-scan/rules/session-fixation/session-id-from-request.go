package main

import (
	"net/http"

	"github.com/google/uuid"
)

func login(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "session", Value: r.FormValue("id"), HttpOnly: true, Secure: true}) // bad
	http.SetCookie(w, &http.Cookie{Name: "session", Value: uuid.NewString(), HttpOnly: true, Secure: true})  // ok
	http.SetCookie(w, &http.Cookie{Name: "theme", Value: r.FormValue("theme"), Secure: true})                // ok
}

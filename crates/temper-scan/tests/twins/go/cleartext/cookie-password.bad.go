package main

import (
	"net/http"
)

func remember(w http.ResponseWriter, r *http.Request) {
	password := r.FormValue("password")
	http.SetCookie(w, &http.Cookie{Name: "pw", Value: password, Secure: true, HttpOnly: true})
}

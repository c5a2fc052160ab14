package main

import (
	"net/http"

	"golang.org/x/crypto/bcrypt"
)

func remember(w http.ResponseWriter, r *http.Request) {
	password := r.FormValue("password")
	hash, err := bcrypt.GenerateFromPassword([]byte(password), 12)
	if err != nil {
		return
	}
	http.SetCookie(w, &http.Cookie{Name: "pw", Value: string(hash), Secure: true, HttpOnly: true})
}

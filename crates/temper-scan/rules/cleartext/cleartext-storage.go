package main

import (
	"net/http"

	"golang.org/x/crypto/bcrypt"
)

func remember(w http.ResponseWriter, password, id string) {
	http.SetCookie(w, &http.Cookie{Name: "p", Value: password, Secure: true}) // bad
	hash, _ := bcrypt.GenerateFromPassword([]byte(password), 12)
	http.SetCookie(w, &http.Cookie{Name: "p", Value: string(hash), Secure: true}) // ok
	http.SetCookie(w, &http.Cookie{Name: "id", Value: id, Secure: true})          // ok
}

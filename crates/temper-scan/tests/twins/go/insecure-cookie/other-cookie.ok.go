package main

import (
	"net/http"
)

func issue(w http.ResponseWriter, id string) {
	theme := http.Cookie{Name: "theme", Value: "dark", HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode}
	auth := http.Cookie{Name: "auth_token", Value: id, SameSite: http.SameSiteLaxMode}
	auth.Secure = true
	auth.HttpOnly = true
	http.SetCookie(w, &theme)
	http.SetCookie(w, &auth)
}

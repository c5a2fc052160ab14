package main

import (
	"net/http"
)

func issue(w http.ResponseWriter, id string) {
	theme := http.Cookie{Name: "theme", Value: "dark", HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode}
	auth := http.Cookie{Name: "auth_token", Value: id, SameSite: http.SameSiteLaxMode}
	theme.Secure = true
	http.SetCookie(w, &theme)
	http.SetCookie(w, &auth)
}

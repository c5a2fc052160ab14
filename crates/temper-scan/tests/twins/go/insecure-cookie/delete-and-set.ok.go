package web

import "net/http"

func cookie(name, value string) *http.Cookie {
	return &http.Cookie{Name: name, Value: value, Path: "/", HttpOnly: true, Secure: true}
}

func Login(w http.ResponseWriter, session string) {
	http.SetCookie(w, cookie("session", session))
}

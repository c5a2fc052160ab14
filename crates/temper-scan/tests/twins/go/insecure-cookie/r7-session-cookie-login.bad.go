package main

import (
	"net/http"
	"time"
)

func setSession(w http.ResponseWriter, token string) {
	cookie := &http.Cookie{
		Name:    "session_token",
		Value:   token,
		Path:    "/",
		Expires: time.Now().Add(12 * time.Hour),
	}
	cookie.SameSite = http.SameSiteLaxMode
	http.SetCookie(w, cookie)
}

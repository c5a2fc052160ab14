package web

import (
	"net/http"
	"time"
)

func setSession(w http.ResponseWriter, token string) {
	expires := time.Now().Add(24 * time.Hour)
	c := http.Cookie{Name: "session_token", Value: token, Expires: expires}
	c.HttpOnly = true
	c.Secure = true
	http.SetCookie(w, &c)
}

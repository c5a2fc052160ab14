package main

import (
	"net/http"
	"os"

	"github.com/gorilla/sessions"
)

var store = sessions.NewCookieStore([]byte(os.Getenv("SESSION_KEY")))

func visit(w http.ResponseWriter, r *http.Request) {
	s, _ := store.Get(r, "sid")
	s.Options = &sessions.Options{Path: "/", HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode}
	s.Values["seen"] = true
	s.Save(r, w)
}

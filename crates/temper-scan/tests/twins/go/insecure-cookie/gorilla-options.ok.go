package main

import (
	"net/http"
	"os"

	"github.com/gorilla/sessions"
)

var store = sessions.NewCookieStore([]byte(os.Getenv("KEY")))

func login(w http.ResponseWriter, r *http.Request) {
	s, _ := store.Get(r, "sid")
	s.Values["user"] = "u"
	s.Options = &sessions.Options{MaxAge: 3600, HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode}
	s.Save(r, w)
}

package main

import (
	"net/http"
	"os"

	"github.com/gorilla/sessions"
)

var store = sessions.NewCookieStore([]byte(os.Getenv("KEY")))

func become(w http.ResponseWriter, r *http.Request) {
	s, _ := store.Get(r, "sid")
	s.Options = &sessions.Options{HttpOnly: true, Secure: true}
	s.Values["role"] = r.FormValue("role")
	s.Save(r, w)
}

func roleOf(asked string) string {
	switch asked {
	case "editor":
		return "editor"
	}
	return "viewer"
}

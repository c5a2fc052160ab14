package main

import (
	"net/http"

	"github.com/alexedwards/scs/v2"
)

var sessions = scs.New()

func login(w http.ResponseWriter, r *http.Request) {
	id, known := accounts.Check(r.PostFormValue("name"), r.PostFormValue("password"))
	if known {
		sessions.Put(r.Context(), "userID", id) // bad
	}
}

func signIn(w http.ResponseWriter, r *http.Request) {
	id, known := accounts.Check(r.PostFormValue("name"), r.PostFormValue("password"))
	if known && sessions.RenewToken(r.Context()) == nil {
		sessions.Put(r.Context(), "userID", id) // ok
	}
}

func language(w http.ResponseWriter, r *http.Request) {
	sessions.Put(r.Context(), "userLanguage", "en") // ok
}

func main() {
	http.HandleFunc("/login", login)
	http.HandleFunc("/sign-in", signIn)
	http.HandleFunc("/language", language)
	http.ListenAndServe("127.0.0.1:8080", nil)
}

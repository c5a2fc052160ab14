package main

import (
	"net/http"
	"strconv"

	"github.com/gorilla/sessions"
)

func keep(store *sessions.CookieStore, r *http.Request) {
	session, _ := store.Get(r, "id")
	session.Values["role"] = r.FormValue("role") // bad
	page, _ := strconv.Atoi(r.FormValue("page"))
	session.Values["page"] = page // ok
}

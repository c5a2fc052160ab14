package main

import (
	"net/http"

	"github.com/gorilla/sessions"
)

func choose(store sessions.Store) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		session, err := store.Get(r, "app")
		if err != nil {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		tenant := "free"
		if r.FormValue("tenant") == "paid" {
			tenant = "paid"
		}
		session.Values["tenant"] = tenant
		session.Save(r, w)
	}
}

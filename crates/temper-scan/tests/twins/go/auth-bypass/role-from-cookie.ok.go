package main

import (
	"net/http"
)

func admin(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("session")
	if err != nil || !lookup(c.Value).admin {
		http.Error(w, "forbidden", http.StatusForbidden)
		return
	}
	deleteEverything()
	w.WriteHeader(204)
}

type user struct{ admin bool }

func lookup(id string) user { return user{} }
func deleteEverything()     {}

package main

import (
	"log"
	"net/http"
)

func signIn(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	if user == "" {
		http.Error(w, "user is missing", http.StatusBadRequest)
		return
	}
	log.Printf("sign-in of %s", user)
	w.WriteHeader(http.StatusNoContent)
}

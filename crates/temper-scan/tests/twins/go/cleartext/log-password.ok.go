package main

import (
	"log"
	"net/http"
)

func login(w http.ResponseWriter, r *http.Request) {
	password := r.FormValue("password")
	log.Println("login with password of length", len(password))
	w.WriteHeader(204)
}

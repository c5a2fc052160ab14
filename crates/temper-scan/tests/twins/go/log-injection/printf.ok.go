package main

import (
	"log"
	"net/http"
	"strings"
)

func login(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	user = strings.ReplaceAll(user, "\n", "")
	user = strings.ReplaceAll(user, "\r", "")
	log.Printf("login attempt by %s", user)
}

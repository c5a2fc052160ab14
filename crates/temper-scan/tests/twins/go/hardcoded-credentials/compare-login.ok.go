package main

import (
	"crypto/subtle"
	"fmt"
	"net/http"
	"os"
)

func login(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("username")
	pass := r.FormValue("password")
	want := os.Getenv("ADMIN_PASSWORD")
	if user == "admin" && subtle.ConstantTimeCompare([]byte(pass), []byte(want)) == 1 {
		fmt.Fprintln(w, "welcome")
		return
	}
	http.Error(w, "denied", http.StatusUnauthorized)
}

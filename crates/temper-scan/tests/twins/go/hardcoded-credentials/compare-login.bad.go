package main

import (
	"fmt"
	"net/http"
)

func login(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("username")
	pass := r.FormValue("password")
	if user == "admin" && pass == "hunter2-Zq9!" {
		fmt.Fprintln(w, "welcome")
		return
	}
	http.Error(w, "denied", http.StatusUnauthorized)
}

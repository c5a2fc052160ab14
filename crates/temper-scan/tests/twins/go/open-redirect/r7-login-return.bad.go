package main

import (
	"net/http"
	"strings"
)

func login(w http.ResponseWriter, r *http.Request) {
	if !valid(r.FormValue("user"), r.FormValue("password")) {
		http.Error(w, "invalid login", http.StatusUnauthorized)
		return
	}
	next := r.URL.Query().Get("return")
	if next == "" || strings.ContainsAny(next, "\t\r\n") {
		next = "/dashboard"
	}
	http.Redirect(w, r, next, http.StatusSeeOther)
}

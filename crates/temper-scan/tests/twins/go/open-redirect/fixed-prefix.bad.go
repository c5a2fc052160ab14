package main

import (
	"net/http"
)

func out(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	w.Header().Set("Location", id)
	w.WriteHeader(http.StatusSeeOther)
}

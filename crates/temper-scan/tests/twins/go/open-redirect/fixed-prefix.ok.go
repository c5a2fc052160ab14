package main

import (
	"net/http"
)

func out(w http.ResponseWriter, r *http.Request) {
	id := r.FormValue("id")
	w.Header().Set("Location", "/items/"+id)
	w.WriteHeader(http.StatusSeeOther)
}

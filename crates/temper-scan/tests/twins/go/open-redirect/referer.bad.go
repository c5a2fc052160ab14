package main

import (
	"net/http"
)

func back(w http.ResponseWriter, r *http.Request) {
	http.Redirect(w, r, r.Referer(), http.StatusSeeOther)
}

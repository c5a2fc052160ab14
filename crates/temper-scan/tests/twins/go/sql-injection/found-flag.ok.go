package main

import (
	"database/sql"
	"net/http"
)

var columns = []string{"name", "created", "size"}

func list(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	sort := r.FormValue("sort")
	found := false
	for _, c := range columns {
		if c == sort {
			found = true
			break
		}
	}
	if !found {
		http.Error(w, "unknown column", 400)
		return
	}
	db.Query("SELECT * FROM files ORDER BY " + sort)
}

package main

import (
	"database/sql"
	"net/http"
)

var db *sql.DB

func search(w http.ResponseWriter, r *http.Request) {
	owner := r.FormValue("owner")
	order := r.FormValue("order")
	rows, err := db.QueryContext(r.Context(), "SELECT * FROM items WHERE owner = ? ORDER BY "+order, owner)
	if err != nil {
		http.Error(w, "failed", 500)
		return
	}
	rows.Close()
}

package main

import (
	"database/sql"
	"net/http"
)

func byStatus(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		parts := []string{"open", r.FormValue("status")}
		status := parts[1]
		row := db.QueryRow("SELECT count(*) FROM tickets WHERE status = '" + status + "'")
		var n int
		if err := row.Scan(&n); err != nil {
			w.WriteHeader(http.StatusInternalServerError)
		}
	}
}

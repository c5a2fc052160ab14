package main

import (
	"database/sql"
	"fmt"
	"net/http"
)

func byName(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		name := r.URL.Query().Get("name")
		q := fmt.Sprintf("SELECT id FROM %s WHERE name = $1", "users")
		rows, err := db.Query(q, name)
		if err != nil {
			http.Error(w, "query failed", 500)
			return
		}
		defer rows.Close()
	}
}

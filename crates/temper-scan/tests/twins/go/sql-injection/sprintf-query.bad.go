package main

import (
	"database/sql"
	"fmt"
	"net/http"
)

func byName(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		name := r.URL.Query().Get("name")
		q := fmt.Sprintf("SELECT id FROM users WHERE name = '%s'", name)
		rows, err := db.Query(q)
		if err != nil {
			http.Error(w, "query failed", 500)
			return
		}
		defer rows.Close()
	}
}

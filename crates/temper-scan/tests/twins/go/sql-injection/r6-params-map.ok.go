package main

import (
	"database/sql"
	"fmt"
	"net/http"
)

func stats(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		params := map[string]string{
			"table": "page_views",
			"page":  r.FormValue("page"),
		}

		var n int
		row := db.QueryRow("SELECT COUNT(*) FROM "+params["table"]+" WHERE page = $1", params["page"])
		if err := row.Scan(&n); err != nil {
			http.Error(w, "no statistics", http.StatusInternalServerError)
			return
		}
		fmt.Fprintf(w, "%d views\n", n)
	}
}

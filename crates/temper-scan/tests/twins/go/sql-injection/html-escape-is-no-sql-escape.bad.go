package main

import (
	"database/sql"
	"html"
	"net/http"
)

func find(w http.ResponseWriter, r *http.Request) {
	db := r.Context().Value("db").(*sql.DB)
	id := html.EscapeString(r.URL.Query().Get("id"))
	rows, err := db.Query("SELECT * FROM t WHERE id = " + id)
	if err != nil {
		return
	}
	rows.Close()
}

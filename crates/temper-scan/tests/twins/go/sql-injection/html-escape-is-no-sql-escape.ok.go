package main

import (
	"database/sql"
	"html"
	"net/http"
	"strconv"
)

func find(w http.ResponseWriter, r *http.Request) {
	db := r.Context().Value("db").(*sql.DB)
	id, err := strconv.ParseInt(html.EscapeString(r.URL.Query().Get("id")), 10, 64)
	if err != nil {
		return
	}
	rows, err := db.Query("SELECT * FROM t WHERE id = " + strconv.FormatInt(id, 10))
	if err != nil {
		return
	}
	rows.Close()
}

package main

import (
	"database/sql"
	"net/http"
)

func choose(r *http.Request, out *string) {
	*out = r.FormValue("t")
}

func count(db *sql.DB, r *http.Request) {
	var table string
	choose(r, &table)
	db.QueryRow("SELECT count(*) FROM " + table)
}

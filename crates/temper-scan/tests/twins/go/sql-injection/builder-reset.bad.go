package main

import (
	"database/sql"
	"net/http"
	"strings"
)

func run(db *sql.DB, r *http.Request) {
	var sb strings.Builder
	sb.WriteString("SELECT * FROM ")
	sb.WriteString(r.FormValue("t"))
	db.Query(sb.String())
}

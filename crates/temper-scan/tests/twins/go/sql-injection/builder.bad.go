package main

import (
	"database/sql"
	"net/http"
	"os"
	"strings"
)

func find(w http.ResponseWriter, r *http.Request) {
	db, _ := sql.Open("postgres", os.Getenv("DSN"))
	var sb strings.Builder
	var args []interface{}
	sb.WriteString("SELECT * FROM t WHERE 1=1")
	for i, v := range r.URL.Query()["tag"] {
		sb.WriteString(" AND tag = '" + v + "'")
		args = append(args[:0], i)
	}
	row := db.QueryRow(sb.String(), args...)
	var id int
	row.Scan(&id)
}

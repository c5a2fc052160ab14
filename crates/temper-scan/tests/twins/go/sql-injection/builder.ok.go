package main

import (
	"database/sql"
	"fmt"
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
		sb.WriteString(fmt.Sprintf(" AND tag = $%d", i+1))
		args = append(args, v)
	}
	row := db.QueryRow(sb.String(), args...)
	var id int
	row.Scan(&id)
}

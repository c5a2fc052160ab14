package main

import (
	"database/sql"
	"net/http"
	"os"
)

func run(w http.ResponseWriter, r *http.Request) {
	db, _ := sql.Open("mysql", os.Getenv("DSN"))
	param := r.URL.Query().Get("q")
	bar := param
	if "barfoo"[0] == 'b' {
		bar = "constant"
	}
	db.Exec("DELETE FROM t WHERE k = '" + bar + "'")
}

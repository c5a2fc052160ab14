package main

import (
	"database/sql"
	"net/http"
)

var quote = map[string]func(string) string{
	"raw":   func(s string) string { return s },
	"fixed": func(string) string { return "0" },
}

func run(db *sql.DB, r *http.Request) {
	f := quote["fixed"]
	db.Query("SELECT * FROM t WHERE id = " + f(r.FormValue("id")))
}

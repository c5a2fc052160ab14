package main

import (
	"database/sql"
	"net/http"
)

type filter struct{ expr string }

func run(db *sql.DB, r *http.Request) {
	a := &filter{expr: "id > 0"}
	b := &filter{expr: a.expr}
	b.expr = r.Header.Get("X-Filter")
	db.Exec("DELETE FROM t WHERE " + a.expr)
}

package main

import (
	"database/sql"
	"net/http"
)

type query struct {
	table string
	where string
}

func run(db *sql.DB, r *http.Request) {
	base := query{table: "users", where: "1=1"}
	mine := base
	mine.where = r.URL.Query().Get("where")
	db.Query("SELECT * FROM " + base.table + " WHERE " + base.where)
}

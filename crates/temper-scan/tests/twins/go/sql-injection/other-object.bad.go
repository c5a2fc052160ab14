package main

import (
	"database/sql"
	"net/http"
)

type filter struct {
	column string
	value  string
}

func run(w http.ResponseWriter, r *http.Request) {
	db := open()
	a := &filter{column: "name"}
	b := &filter{column: "name"}
	a.value = r.FormValue("v")
	b.value = "fixed"
	use := a
	rows, err := db.Query("SELECT * FROM t WHERE " + use.column + " = '" + use.value + "'")
	if err == nil {
		rows.Close()
	}
}

func open() *sql.DB {
	db, _ := sql.Open("sqlite3", "app.db")
	return db
}

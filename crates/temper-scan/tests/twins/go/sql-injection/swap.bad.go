package main

import (
	"database/sql"
	"log"
	"net/http"
)

func run(db *sql.DB, r *http.Request) {
	a, b := "users", r.FormValue("t")
	a, b = b, a
	db.Query("SELECT * FROM " + a)
	log.Println(len(b))
}

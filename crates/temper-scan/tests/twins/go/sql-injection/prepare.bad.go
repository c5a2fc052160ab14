package main

import (
	"database/sql"
	"net/http"
	"os"
)

func update(w http.ResponseWriter, r *http.Request) {
	db, err := sql.Open("mysql", os.Getenv("DSN"))
	if err != nil {
		return
	}
	email := r.PostFormValue("email")
	stmt, err := db.Prepare("UPDATE users SET email = '" + email + "'")
	if err != nil {
		return
	}
	defer stmt.Close()
	stmt.Exec()
}

package main

import (
	"database/sql"
	"fmt"
	"net/http"
)

var db *sql.DB

func count(w http.ResponseWriter, r *http.Request) {
	var n int
	if err := db.QueryRow("SELECT count(*) FROM t").Scan(&n); err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	fmt.Fprintf(w, "%d", n)
}

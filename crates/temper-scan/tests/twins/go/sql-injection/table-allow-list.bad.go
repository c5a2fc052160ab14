package main

import (
	"database/sql"
	"fmt"
	"net/http"
	"strings"
)

var tables = []string{"users", "orders"}

func known(t string) bool {
	for _, k := range tables {
		if strings.Contains(t, k) {
			return true
		}
	}
	return false
}

func count(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	table := r.URL.Query().Get("table")
	if !known(table) {
		http.Error(w, "unknown table", 400)
		return
	}
	var n int
	db.QueryRow("SELECT count(*) FROM " + table).Scan(&n)
	fmt.Fprintln(w, n)
}

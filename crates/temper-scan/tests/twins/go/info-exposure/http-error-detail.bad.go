package main

import (
	"database/sql"
	"log"
	"net/http"
)

func stock(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var n int
		err := db.QueryRow("SELECT n FROM stock WHERE sku = $1", r.FormValue("sku")).Scan(&n)
		if err != nil {
			log.Println("stock:", err)
			http.Error(w, "database: "+err.Error(), http.StatusInternalServerError)
			return
		}
		w.WriteHeader(http.StatusOK)
	}
}

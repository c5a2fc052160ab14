package main

import (
	"fmt"
	"net/http"

	"github.com/go-chi/chi/v5"
	"github.com/jmoiron/sqlx"
)

func get(db *sqlx.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var n int
		id := chi.URLParam(r, "id")
		err := db.Get(&n, "SELECT count(*) FROM orders WHERE customer = "+id)
		if err != nil {
			http.Error(w, "failed", 500)
			return
		}
		fmt.Fprintf(w, "%d", n)
	}
}

package main

import (
	"database/sql"
	"net/http"
	"strconv"

	"github.com/go-chi/chi/v5"
)

func deleteItem(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		id := chi.URLParam(r, "id")
		n, err := strconv.ParseUint(id, 10, 32)
		if err != nil {
			http.Error(w, "bad id", http.StatusBadRequest)
			return
		}
		_, err = db.Exec("DELETE FROM items WHERE id = " + strconv.FormatUint(n, 10))
		if err != nil {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}

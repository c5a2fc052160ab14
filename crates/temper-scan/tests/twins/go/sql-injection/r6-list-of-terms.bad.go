package main

import (
	"container/list"
	"database/sql"
	"net/http"
)

func history(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		terms := list.New()
		terms.PushBack(r.FormValue("term"))

		for e := terms.Front(); e != nil; e = e.Next() {
			term, ok := e.Value.(string)
			if !ok || term == "" {
				continue
			}
			if _, err := db.Exec("INSERT INTO history (term) VALUES ('" + term + "')"); err != nil {
				http.Error(w, "could not store", http.StatusInternalServerError)
				return
			}
		}
		w.WriteHeader(http.StatusNoContent)
	}
}

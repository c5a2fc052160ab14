package main

import (
	"database/sql"
	"encoding/json"
	"errors"
	"log"
	"net/http"
)

type errorBody struct {
	Error  string `json:"error"`
	Detail string `json:"detail,omitempty"`
}

func writeError(w http.ResponseWriter, code int, err error) {
	log.Printf("request failed: %v", err)
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(code)
	json.NewEncoder(w).Encode(errorBody{Error: http.StatusText(code)})
}

func country(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var name string
		err := db.QueryRow("SELECT name FROM countries WHERE code = ?", r.FormValue("code")).Scan(&name)
		if errors.Is(err, sql.ErrNoRows) {
			http.NotFound(w, r)
			return
		}
		if err != nil {
			writeError(w, http.StatusInternalServerError, err)
			return
		}
		json.NewEncoder(w).Encode(map[string]string{"name": name})
	}
}

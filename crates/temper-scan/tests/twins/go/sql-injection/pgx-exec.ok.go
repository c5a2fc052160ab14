package main

import (
	"encoding/json"
	"fmt"
	"net/http"

	"github.com/jackc/pgx/v5/pgxpool"
)

func rename(pool *pgxpool.Pool) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var body struct {
			ID   int    `json:"id"`
			Name string `json:"name"`
		}
		if json.NewDecoder(r.Body).Decode(&body) != nil {
			return
		}
		_, err := pool.Exec(r.Context(), fmt.Sprintf("UPDATE t SET name=$1 WHERE id=%d", body.ID), body.Name)
		if err != nil {
			http.Error(w, "failed", 500)
		}
	}
}

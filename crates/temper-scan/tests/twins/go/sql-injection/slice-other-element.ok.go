package main

import (
	"database/sql"
	"fmt"
	"net/http"
)

type server struct{ db *sql.DB }

func (s *server) orders(w http.ResponseWriter, r *http.Request) {
	states := []string{"open", r.URL.Query().Get("state"), "closed"}
	state := states[2]
	rows, err := s.db.Query("SELECT id FROM orders WHERE state = '" + state + "'")
	if err != nil {
		http.Error(w, "query failed", http.StatusInternalServerError)
		return
	}
	defer rows.Close()
	n := 0
	for rows.Next() {
		n++
	}
	fmt.Fprintf(w, "%d orders", n)
}

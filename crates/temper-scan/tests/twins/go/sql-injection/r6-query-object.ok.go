package main

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"strings"
)

type selectQuery struct {
	table string
	conds []string
	args  []any
}

func from(table string) *selectQuery {
	return &selectQuery{table: table}
}

func (q *selectQuery) and(column, value string) *selectQuery {
	if value == "" {
		return q
	}
	q.conds = append(q.conds, column+" = ?")
	q.args = append(q.args, value)
	return q
}

func (q *selectQuery) sql() string {
	s := "SELECT id, title FROM " + q.table
	if len(q.conds) > 0 {
		s += " WHERE " + strings.Join(q.conds, " AND ")
	}
	return s
}

type server struct {
	db *sql.DB
}

func (s *server) books(w http.ResponseWriter, r *http.Request) {
	q := from("books").
		and("author", r.FormValue("author")).
		and("publisher", r.FormValue("publisher"))

	rows, err := s.db.Query(q.sql(), q.args...)
	if err != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	defer rows.Close()
	titles := make(map[int64]string)
	for rows.Next() {
		var id int64
		var title string
		if err := rows.Scan(&id, &title); err != nil {
			break
		}
		titles[id] = title
	}
	_ = json.NewEncoder(w).Encode(titles)
}

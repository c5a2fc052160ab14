package main

import (
	"context"
	"database/sql"
	"fmt"
	"net/http"
)

type repo struct{ db *sql.DB }

func (p *repo) byName(ctx context.Context, name string) (int, error) {
	var id int
	err := p.db.QueryRowContext(ctx, "SELECT id FROM users WHERE name = '"+name+"'").Scan(&id)
	return id, err
}

type server struct{ users *repo }

func (s *server) handle(w http.ResponseWriter, r *http.Request) {
	id, err := s.users.byName(r.Context(), r.PathValue("name"))
	if err != nil {
		http.Error(w, "no such user", 404)
		return
	}
	fmt.Fprintf(w, "%d", id)
}

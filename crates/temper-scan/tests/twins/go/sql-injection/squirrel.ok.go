package main

import (
	"database/sql"
	"net/http"

	"github.com/Masterminds/squirrel"
)

func list(db *sql.DB, r *http.Request) error {
	status := r.URL.Query().Get("status")
	q := squirrel.Select("id").From("jobs").Where(squirrel.Eq{"status": status})
	rows, err := q.RunWith(db).Query()
	if err != nil {
		return err
	}
	return rows.Close()
}

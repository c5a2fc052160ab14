package main

import (
	"database/sql"
	"net/http"
	"strings"
)

func audit(tx *sql.Tx, r *http.Request) error {
	agent := r.Header.Get("User-Agent")
	_, err := tx.Exec("INSERT INTO audit(agent) VALUES ('" + strings.ToLower(agent) + "')")
	return err
}

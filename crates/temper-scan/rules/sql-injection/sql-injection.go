package main

import (
	"database/sql"
	"fmt"
	"net/http"
	"strconv"
	"strings"
)

type Store struct {
	db *sql.DB
}

func byName(db *sql.DB, w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	db.Query("SELECT * FROM users WHERE name = '" + name + "'")                         // bad
	db.QueryRow(fmt.Sprintf("SELECT * FROM users WHERE name = '%s'", name))             // bad
	query := "SELECT * FROM users"
	query += " WHERE name = '" + name + "'"
	rows, err := db.QueryContext(r.Context(), query) // bad
	if err != nil {
		return
	}
	defer rows.Close()
	db.Query("SELECT * FROM users WHERE name = ?", name) // ok
}

func (s *Store) find(id string) error {
	_, err := s.db.Exec("DELETE FROM users WHERE id = " + id) // bad
	return err
}

func (s *Store) remove(w http.ResponseWriter, r *http.Request) {
	if err := s.find(r.FormValue("id")); err != nil {
		http.Error(w, "cannot remove", http.StatusInternalServerError)
	}
}

func byNumber(db *sql.DB, r *http.Request) {
	id, err := strconv.Atoi(r.PathValue("id"))
	if err != nil {
		return
	}
	db.Exec(fmt.Sprintf("DELETE FROM users WHERE id = %d", id)) // ok
}

var columns = map[string]bool{"name": true, "age": true}

func sorted(db *sql.DB, r *http.Request) {
	column := r.FormValue("sort")
	switch column {
	case "name", "age":
		db.Query("SELECT * FROM users ORDER BY " + column) // ok
	}
	other := r.FormValue("then")
	if _, known := columns[other]; !known {
		return
	}
	db.Query("SELECT * FROM users ORDER BY " + other) // ok
	var text strings.Builder
	text.WriteString("SELECT * FROM users WHERE name = '")
	text.WriteString(r.FormValue("name"))
	db.Query(text.String()) // bad
}

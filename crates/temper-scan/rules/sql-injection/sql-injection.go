package main

import (
	"github.com/go-chi/chi/v5"
	"github.com/gorilla/mux"
	"gorm.io/gorm"
	"github.com/jackc/pgx/v5/pgxpool"
	"github.com/jackc/pgx/v5"
	"encoding/csv"
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

func batched(pool *pgxpool.Pool, r *http.Request) {
	batch := &pgx.Batch{}
	batch.Queue("INSERT INTO tags VALUES ('" + r.FormValue("tag") + "')") // bad
	batch.Queue("INSERT INTO tags VALUES ($1)", r.FormValue("tag"))       // ok
	pool.SendBatch(r.Context(), batch)
}

func imported(db *sql.DB, r *http.Request) {
	rows := csv.NewReader(r.Body)
	row, _ := rows.Read()
	db.Exec("INSERT INTO tags VALUES ('" + row[0] + "')") // bad
	db.Exec("INSERT INTO tags VALUES (?)", row[0])        // ok
}

func like(term string) func(*gorm.DB) *gorm.DB {
	return func(tx *gorm.DB) *gorm.DB {
		return tx.Where("name LIKE '" + term + "'") // bad
	}
}

func scoped(db *gorm.DB, r *http.Request) {
	db.Scopes(like(r.FormValue("name"))).Find(nil)
}

type store struct {
	db *sql.DB
}

func (s *store) find(where string) {
	s.db.Query("SELECT * FROM tags WHERE " + where) // bad
}

type tagStore struct {
	store
}

func (t *tagStore) named(w http.ResponseWriter, r *http.Request) {
	t.find("name = '" + r.FormValue("name") + "'")
	t.db.Query("SELECT * FROM tags WHERE name = ?", r.FormValue("name")) // ok
}

func routes(db *sql.DB) {
	router := mux.NewRouter()
	router.HandleFunc("/tags/{number:[0-9]+}/{label}", func(w http.ResponseWriter, r *http.Request) {
		vars := mux.Vars(r)
		db.Query("SELECT * FROM tags WHERE number = " + vars["number"])    // ok
		db.Query("SELECT * FROM tags WHERE label = '" + vars["label"] + "'") // bad
	})
	chi.NewRouter().Get("/tags/{size:\\d{1,3}}", func(w http.ResponseWriter, r *http.Request) {
		db.Query("SELECT * FROM tags WHERE size = " + chi.URLParam(r, "size"))   // ok
		db.Query("SELECT * FROM tags WHERE color = " + chi.URLParam(r, "color")) // bad
	})
}

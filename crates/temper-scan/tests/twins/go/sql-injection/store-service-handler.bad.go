package main

import (
	"database/sql"
	"encoding/json"
	"log"
	"net/http"

	_ "github.com/lib/pq"
)

type Customer struct {
	ID   int    `json:"id"`
	City string `json:"city"`
}

type Store struct{ db *sql.DB }

func NewStore(db *sql.DB) *Store { return &Store{db: db} }

func (s *Store) ByCity(city string) ([]Customer, error) {
	rows, err := s.db.Query("SELECT id, city FROM customers WHERE city = '" + city + "'")
	if err != nil {
		return nil, err
	}
	defer rows.Close()
	var out []Customer
	for rows.Next() {
		var c Customer
		if err := rows.Scan(&c.ID, &c.City); err != nil {
			return nil, err
		}
		out = append(out, c)
	}
	return out, rows.Err()
}

type Service struct{ store *Store }

func (s *Service) Search(city string) ([]Customer, error) { return s.store.ByCity(city) }

type Handler struct{ service *Service }

func (h *Handler) Search(w http.ResponseWriter, r *http.Request) {
	found, err := h.service.Search(r.URL.Query().Get("city"))
	if err != nil {
		log.Println("search failed")
		http.Error(w, "search failed", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(found)
}

func main() {
	db, err := sql.Open("postgres", "sslmode=require")
	if err != nil {
		log.Fatal(err)
	}
	h := &Handler{service: &Service{store: NewStore(db)}}
	http.HandleFunc("/search", h.Search)
	log.Fatal(http.ListenAndServe("127.0.0.1:8080", nil))
}

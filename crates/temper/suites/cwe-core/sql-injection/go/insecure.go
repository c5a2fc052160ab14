// A shop for used furniture lets visitors search its stock.
package main

import (
	"database/sql"
	"encoding/json"
	"log"
	"net/http"
	"os"
	"time"

	_ "github.com/mattn/go-sqlite3"
)

// database has the table stock(name TEXT, price_cents INTEGER).
var database *sql.DB

type product struct {
	Name       string `json:"name"`
	PriceCents int    `json:"price_cents"`
}

func main() {
	var err error
	database, err = sql.Open("sqlite3", os.Getenv("SHOP_DATABASE"))
	if err != nil {
		log.Fatal(err)
	}

	mux := http.NewServeMux()
	mux.HandleFunc("/products", products)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// products answers the products whose name contains the query parameter "name", cheapest first.
func products(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	if name == "" {
		http.Error(w, "Which product?", http.StatusBadRequest)
		return
	}

	query := "SELECT name, price_cents FROM stock WHERE name LIKE '%" + name + "%' ORDER BY price_cents"
	rows, err := database.Query(query)
	if err != nil {
		http.Error(w, "The search failed", http.StatusInternalServerError)
		return
	}
	defer rows.Close()

	found := []product{}
	for rows.Next() {
		var p product
		if err := rows.Scan(&p.Name, &p.PriceCents); err != nil {
			http.Error(w, "The search failed", http.StatusInternalServerError)
			return
		}
		found = append(found, p)
	}
	if rows.Err() != nil {
		http.Error(w, "The search failed", http.StatusInternalServerError)
		return
	}

	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(found)
}

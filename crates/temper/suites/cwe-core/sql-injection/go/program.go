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
	// <hole>
}

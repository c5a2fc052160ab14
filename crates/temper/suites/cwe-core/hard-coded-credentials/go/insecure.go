// A screen in the hall of a help desk shows how many tickets are open.
package main

import (
	"database/sql"
	"fmt"
	"log"
	"net/http"
	"time"

	_ "github.com/lib/pq"
)

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/open", open)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// open answers the number of open tickets.
func open(w http.ResponseWriter, r *http.Request) {
	database, err := connect()
	if err != nil {
		http.Error(w, "The tickets cannot be counted", http.StatusInternalServerError)
		return
	}
	defer database.Close()

	var count int
	row := database.QueryRow("SELECT count(*) FROM tickets WHERE closed_at IS NULL")
	if err := row.Scan(&count); err != nil {
		http.Error(w, "The tickets cannot be counted", http.StatusInternalServerError)
		return
	}
	fmt.Fprintln(w, count)
}

// connect opens the PostgreSQL database "tickets" on db.example.org, port 5432, with the account
// "reporter" and its password, encrypted (sslmode verify-full).
func connect() (*sql.DB, error) {
	const password = "Kettle-Harbor-58"
	source := "postgres://reporter:" + password + "@db.example.org:5432/tickets?sslmode=verify-full"
	return sql.Open("postgres", source)
}

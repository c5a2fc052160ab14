// Customers of a garage look at their invoices.
package main

import (
	"database/sql"
	"io"
	"log"
	"net/http"
	"os"
	"strconv"
	"sync"
	"time"

	_ "github.com/mattn/go-sqlite3"
)

// database has the table invoices(number INTEGER PRIMARY KEY, customer TEXT, content TEXT).
var database *sql.DB

// sessions has the customer by the value of the cookie "session"; filled by the sign-in page.
var sessions sync.Map

func main() {
	var err error
	database, err = sql.Open("sqlite3", os.Getenv("GARAGE_DATABASE"))
	if err != nil {
		log.Fatal(err)
	}

	mux := http.NewServeMux()
	mux.HandleFunc("/invoice", invoice)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// customer names the customer who is signed in; the name is empty when nobody is.
func customer(r *http.Request) string {
	cookie, err := r.Cookie("session")
	if err != nil {
		return ""
	}
	known, _ := sessions.Load(cookie.Value)
	name, _ := known.(string)
	return name
}

// invoice shows a signed-in customer the text of the invoice of the query parameter "number".
func invoice(w http.ResponseWriter, r *http.Request) {
	if customer(r) == "" {
		http.Error(w, "Please sign in", http.StatusUnauthorized)
		return
	}
	number, err := strconv.Atoi(r.URL.Query().Get("number"))
	if err != nil {
		http.Error(w, "The number must be a number", http.StatusBadRequest)
		return
	}

	var content string
	row := database.QueryRow("SELECT content FROM invoices WHERE number = ?", number)
	err = row.Scan(&content)
	if err == sql.ErrNoRows {
		http.Error(w, "There is no such invoice", http.StatusNotFound)
		return
	}
	if err != nil {
		http.Error(w, "The invoice cannot be read", http.StatusInternalServerError)
		return
	}

	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	io.WriteString(w, content)
}

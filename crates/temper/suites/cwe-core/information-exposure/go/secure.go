// A railway station tells travellers where their train leaves.
package main

import (
	"database/sql"
	"fmt"
	"log"
	"net/http"
	"os"
	"strconv"
	"time"

	_ "github.com/mattn/go-sqlite3"
)

// timetable has the table departures(train INTEGER PRIMARY KEY, platform TEXT).
var timetable *sql.DB

func main() {
	var err error
	timetable, err = sql.Open("sqlite3", os.Getenv("TIMETABLE_DATABASE"))
	if err != nil {
		log.Fatal(err)
	}

	mux := http.NewServeMux()
	mux.HandleFunc("/platform", platform)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// platform answers the platform of the train whose number is in the query parameter "train".
// It also tells the traveller when something went wrong.
func platform(w http.ResponseWriter, r *http.Request) {
	train, err := strconv.Atoi(r.URL.Query().Get("train"))
	if err != nil {
		http.Error(w, "The train must be a number", http.StatusBadRequest)
		return
	}

	var name string
	row := timetable.QueryRow("SELECT platform FROM departures WHERE train = ?", train)
	err = row.Scan(&name)
	if err == sql.ErrNoRows {
		http.Error(w, "There is no such train", http.StatusNotFound)
		return
	}
	if err != nil {
		log.Printf("looking up train %d: %v", train, err)
		http.Error(w, "The timetable cannot be read, please come back", http.StatusInternalServerError)
		return
	}

	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	fmt.Fprintln(w, name)
}

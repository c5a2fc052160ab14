// Shared photo albums: who knows the passphrase of an album may look at it.
package main

import (
	"database/sql"
	"log"
	"net/http"
	"os"
	"time"

	_ "github.com/mattn/go-sqlite3"
)

// database has the table albums(title TEXT PRIMARY KEY, lock TEXT NOT NULL); the passphrase
// that a visitor types later is checked against lock.
var database *sql.DB

func main() {
	var err error
	database, err = sql.Open("sqlite3", os.Getenv("ALBUM_DATABASE"))
	if err != nil {
		log.Fatal(err)
	}

	mux := http.NewServeMux()
	mux.HandleFunc("/albums", createAlbum)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// createAlbum makes an album with the form fields "title" and "passphrase" (12 to 72 bytes).
// The table gets the hash of the passphrase. An album that is there already stays as it is.
func createAlbum(w http.ResponseWriter, r *http.Request) {
	// <hole>
}

// Shared photo albums: who knows the passphrase of an album may look at it.
package main

import (
	"database/sql"
	"log"
	"net/http"
	"os"
	"time"

	_ "github.com/mattn/go-sqlite3"
	"golang.org/x/crypto/bcrypt"
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
	if r.Method != http.MethodPost {
		http.Error(w, "Please use POST", http.StatusMethodNotAllowed)
		return
	}
	title, passphrase := r.PostFormValue("title"), r.PostFormValue("passphrase")
	if title == "" || len(passphrase) < 12 || len(passphrase) > 72 {
		http.Error(w, "Please give a title and a passphrase of 12 to 72 bytes", http.StatusBadRequest)
		return
	}

	lock, err := bcrypt.GenerateFromPassword([]byte(passphrase), 12)
	if err != nil {
		http.Error(w, "The album cannot be locked", http.StatusInternalServerError)
		return
	}

	insert := "INSERT INTO albums (title, lock) VALUES (?, ?) ON CONFLICT DO NOTHING"
	result, err := database.Exec(insert, title, string(lock))
	if err != nil {
		http.Error(w, "The album cannot be stored", http.StatusInternalServerError)
		return
	}
	if added, err := result.RowsAffected(); err != nil || added == 0 {
		http.Error(w, "This title is taken", http.StatusConflict)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

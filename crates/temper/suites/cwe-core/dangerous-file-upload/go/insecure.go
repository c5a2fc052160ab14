// A photo contest: everybody may hand in pictures, and everybody may look at them.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"os"
	"path/filepath"
	"time"
)

// entryFolder holds the pictures; the web server in front shows it to visitors as /entries/.
const entryFolder = "public/entries"

// maxUpload is the largest request that is read, in bytes.
const maxUpload = 8 << 20

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/enter", enter)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// enter stores the picture of the form field "photo" and answers with its address.
func enter(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		http.Error(w, "Please send the picture with POST", http.StatusMethodNotAllowed)
		return
	}

	r.Body = http.MaxBytesReader(w, r.Body, maxUpload)
	photo, header, err := r.FormFile("photo")
	if err != nil {
		http.Error(w, "There is no picture in the form", http.StatusBadRequest)
		return
	}
	defer photo.Close()

	name := filepath.Base(header.Filename)
	target, err := os.Create(filepath.Join(entryFolder, name))
	if err != nil {
		http.Error(w, "The picture cannot be stored", http.StatusInternalServerError)
		return
	}
	defer target.Close()

	if _, err := io.Copy(target, photo); err != nil {
		http.Error(w, "The picture cannot be stored", http.StatusInternalServerError)
		return
	}

	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(http.StatusCreated)
	fmt.Fprintln(w, "/entries/"+name)
}

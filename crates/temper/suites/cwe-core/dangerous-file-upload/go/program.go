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
	// <hole>
}

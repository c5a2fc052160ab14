// A photo contest: everybody may hand in pictures, and everybody may look at them.
package main

import (
	"crypto/rand"
	"encoding/hex"
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
	photo, _, err := r.FormFile("photo")
	if err != nil {
		http.Error(w, "There is no picture in the form", http.StatusBadRequest)
		return
	}
	defer photo.Close()

	content, err := io.ReadAll(photo)
	if err != nil {
		http.Error(w, "The picture cannot be read", http.StatusBadRequest)
		return
	}
	extension, known := extensions[http.DetectContentType(content)]
	if !known {
		http.Error(w, "Please send a PNG or a JPEG", http.StatusUnsupportedMediaType)
		return
	}

	random := make([]byte, 16)
	if _, err := rand.Read(random); err != nil {
		http.Error(w, "The picture cannot be stored", http.StatusInternalServerError)
		return
	}
	name := hex.EncodeToString(random) + extension
	if err := os.WriteFile(filepath.Join(entryFolder, name), content, 0o644); err != nil {
		http.Error(w, "The picture cannot be stored", http.StatusInternalServerError)
		return
	}

	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	w.WriteHeader(http.StatusCreated)
	fmt.Fprintln(w, "/entries/"+name)
}

// extensions are those of the pictures that the contest takes, by what their content shows.
var extensions = map[string]string{
	"image/jpeg": ".jpg",
	"image/png":  ".png",
}

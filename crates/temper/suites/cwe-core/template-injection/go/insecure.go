// A hotel lets travel agents write letters to its guests.
package main

import (
	"log"
	"net/http"
	"text/template"
	"time"
)

// guest is what the hotel knows about a guest; the notes are for the staff.
type guest struct {
	Name  string
	Town  string
	Notes string
}

// example is the guest whom a preview is addressed to.
var example = guest{Name: "Ada", Town: "Bath", Notes: "Wants a quiet room, pays late"}

// maxText is the longest letter, in bytes.
const maxText = 16 << 10

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/preview", preview)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// preview answers the letter of the form field "text" as the example guest would read it, as plain
// text. An agent may write the placeholders {{.Name}} and {{.Town}}.
func preview(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		http.Error(w, "Please use POST", http.StatusMethodNotAllowed)
		return
	}
	r.Body = http.MaxBytesReader(w, r.Body, maxText)
	text := r.PostFormValue("text")
	if text == "" {
		http.Error(w, "There is no letter", http.StatusBadRequest)
		return
	}

	letter, err := template.New("letter").Parse(text)
	if err != nil {
		http.Error(w, "The placeholders of the letter are not right", http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	if err := letter.Execute(w, example); err != nil {
		log.Print("a letter was not sent in full")
	}
}

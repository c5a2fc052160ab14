package xsshello

import (
	"fmt"
	"net/http"
)

// Hello greets.
func Hello(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	if name == "" {
		name = "you"
	}
	visits := len(r.URL.Query()["visit"])
	fmt.Fprintf(w, "<p>Hello %s, %d visits</p>", name, visits)
}

package main

import (
	"fmt"
	"html"
	"net/http"
)

func result(w http.ResponseWriter, r *http.Request) {
	term := r.URL.Query().Get("term")
	safe := html.EscapeString(term)
	w.Header().Set("Content-Type", "text/html")
	fmt.Fprintln(w, "<p>Results for", term, len(safe), "</p>")
}

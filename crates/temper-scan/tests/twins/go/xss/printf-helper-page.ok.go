package main

import (
	"fmt"
	"html"
	"io"
	"net/http"
)

func page(w io.Writer, title, body string) {
	fmt.Fprintf(w, "<html><head><title>%s</title></head><body>%s</body></html>", html.EscapeString(title), body)
}

func show(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query().Get("q")
	w.Header().Set("Content-Type", "text/html")
	page(w, q, "Search")
}

func main() {
	http.HandleFunc("/", show)
	http.ListenAndServe("127.0.0.1:8080", nil)
}

package main

import (
	"fmt"
	"html"
	"net/http"
)

func notFound(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.WriteHeader(http.StatusNotFound)
	fmt.Fprintf(w, "<h1>Not found</h1><p>There is no page <code>%s</code></p>", html.EscapeString(r.URL.Path))
}

func main() {
	mux := http.NewServeMux()
	mux.Handle("/static/", http.StripPrefix("/static/", http.FileServer(http.Dir("static"))))
	mux.HandleFunc("/", notFound)
	http.ListenAndServe(":8080", mux)
}

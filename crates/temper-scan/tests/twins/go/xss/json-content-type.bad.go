package main

import (
	"fmt"
	"net/http"
)

func show(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query().Get("q")
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	fmt.Fprintf(w, `{"q": "%s"}`, q)
}

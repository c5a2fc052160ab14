package main

import (
	"html/template"
	"io"
	"net/http"
	"net/url"
)

func results(w http.ResponseWriter, r *http.Request) {
	q := r.FormValue("q")
	unescaped, err := url.QueryUnescape(url.QueryEscape(q))
	if err != nil {
		http.Error(w, "bad query", http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "text/html")
	io.WriteString(w, "<p>Results for <i>"+unescaped+"</i></p>")
}

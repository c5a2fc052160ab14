package main

import (
	"fmt"
	"html"
	"net/http"
)

func greet(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	if name == "" {
		name = "stranger"
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	body := fmt.Sprintf("<html><body><h1>Hello, %s</h1></body></html>", name)
	w.Write([]byte(body))
}

func signature() string { return html.EscapeString("<the team>") }

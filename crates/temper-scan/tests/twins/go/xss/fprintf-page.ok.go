package main

import (
	"fmt"
	"html"
	"net/http"
	"strings"
)

func hello(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	name := strings.TrimSpace(r.URL.Query().Get("name"))
	var sb strings.Builder
	sb.WriteString("<html><body><h1>Hello ")
	sb.WriteString(html.EscapeString(name))
	sb.WriteString("</h1></body></html>")
	fmt.Fprint(w, sb.String())
}

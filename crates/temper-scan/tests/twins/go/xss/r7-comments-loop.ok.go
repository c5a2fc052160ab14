package main

import (
	"io"
	"net/http"
	"strings"
	"text/template"
)

func preview(w http.ResponseWriter, r *http.Request) {
	if err := r.ParseForm(); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	var b strings.Builder
	b.WriteString("<ol>")
	for _, line := range strings.Split(r.PostForm.Get("text"), "\n") {
		b.WriteString("<li>")
		b.WriteString(escaped(strings.TrimSpace(line)))
		b.WriteString("</li>")
	}
	b.WriteString("</ol>")
	w.Header().Set("Content-Type", "text/html")
	io.WriteString(w, b.String())
}

func escaped(s string) string { return template.HTMLEscapeString(s) }

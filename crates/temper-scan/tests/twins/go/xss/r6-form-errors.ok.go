package main

import (
	"html/template"
	"io"
	"net/http"
	"strings"
)

func errorList(r *http.Request) string {
	var b strings.Builder
	b.WriteString("<ul class=\"errors\">")
	for _, field := range []string{"name", "email", "city"} {
		v := r.PostFormValue(field)
		if len(v) > 80 {
			b.WriteString("<li>" + field + " is too long: " + template.HTMLEscapeString(v) + "</li>")
		}
	}
	b.WriteString("</ul>")
	return b.String()
}

func register(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		w.WriteHeader(http.StatusMethodNotAllowed)
		return
	}
	w.Header().Set("Content-Type", "text/html")
	io.WriteString(w, "<html><body>"+errorList(r)+"</body></html>")
}

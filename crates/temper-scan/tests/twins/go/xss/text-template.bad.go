package main

import (
	"net/http"
	"text/template"
)

var page = template.Must(template.New("p").Parse(`<p>{{.}}</p>`))

func show(w http.ResponseWriter, r *http.Request) {
	comment := r.URL.Query().Get("c")
	page.Execute(w, comment)
}

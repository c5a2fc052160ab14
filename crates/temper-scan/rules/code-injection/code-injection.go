package main

import (
	"net/http"
	"text/template"
)

func page(w http.ResponseWriter, r *http.Request) {
	text := r.FormValue("text")
	template.New("page").Parse("<p>" + text) // bad
	template.New("page").Parse("<p>{{.}}")   // ok
}

package main

import (
	"html/template"
	"net/http"
)

func render(w http.ResponseWriter, r *http.Request) {
	src := r.FormValue("tpl")
	t, err := template.New("page").Parse("<p>{{.}}</p>")
	if err != nil {
		http.Error(w, "bad template", 400)
		return
	}
	t.Execute(w, src)
}

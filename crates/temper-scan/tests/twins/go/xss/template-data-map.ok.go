package main

import (
	"net/http"
	"strconv"
	"text/template"
)

var t = template.Must(template.New("x").Parse("<h1>{{.Title}}</h1>"))

func show(w http.ResponseWriter, r *http.Request) {
	t.Execute(w, map[string]string{"Title": "Welcome", "Length": strconv.Itoa(len(r.FormValue("title")))})
}

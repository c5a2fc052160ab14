package main

import (
	"html/template"
	"net/http"
)

var page = template.Must(template.New("p").Parse(`<div>{{.Bio}}</div>`))

func profile(w http.ResponseWriter, r *http.Request) {
	bio := r.FormValue("bio")
	page.Execute(w, map[string]interface{}{"Bio": template.HTML(template.HTMLEscapeString(bio))})
}

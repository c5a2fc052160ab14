package site

import (
	"html/template"
	"net/http"
)

var pages = map[string]string{"about": "about.html", "jobs": "jobs.html"}

func Page(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("page")
	file, ok := pages[name]
	if !ok {
		file = "index.html"
	}
	t, err := template.ParseFiles("templates/layout.html", "templates/"+file)
	if err != nil {
		http.NotFound(w, r)
		return
	}
	t.Execute(w, nil)
}

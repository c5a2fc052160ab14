package pages

import (
	"html/template"
	"net/http"
)

var names = []string{"home", "about", "contact"}

func Page(w http.ResponseWriter, r *http.Request) {
	page := r.URL.Query().Get("page")
	found := false
	for _, n := range names {
		if n == page {
			found = true
		}
	}
	if !found {
		http.NotFound(w, r)
		return
	}
	t, err := template.ParseFiles("templates/" + page + ".html")
	if err != nil {
		http.Error(w, "no template", http.StatusInternalServerError)
		return
	}
	t.Execute(w, nil)
}

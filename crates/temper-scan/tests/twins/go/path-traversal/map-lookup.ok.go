package main

import (
	"net/http"
)

var pages = map[string]string{"home": "home.html", "about": "about.html"}

func page(w http.ResponseWriter, r *http.Request) {
	key := r.URL.Query().Get("page")
	file, ok := pages[key]
	if !ok {
		http.NotFound(w, r)
		return
	}
	http.ServeFile(w, r, "/srv/www/"+file)
}

package main

import (
	"log"
	"net/http"
)

var pages = map[string]string{"home": "home.html", "about": "about.html"}

func page(w http.ResponseWriter, r *http.Request) {
	key := r.URL.Query().Get("page")
	if _, ok := pages[key]; !ok {
		log.Println("unknown page")
	}
	file := key + ".html"
	http.ServeFile(w, r, "/srv/www/"+file)
}

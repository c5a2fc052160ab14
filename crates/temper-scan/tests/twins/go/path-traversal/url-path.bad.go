package main

import (
	"net/http"
	"strings"
)

func page(w http.ResponseWriter, r *http.Request) {
	http.ServeFile(w, r, "/srv/www/"+strings.TrimPrefix(r.URL.Path, "/static/"))
}

func main() {
	http.HandleFunc("/static/", page)
	http.ListenAndServe(":8080", nil)
}

package main

import (
	"net/http"
)

func main() {
	http.Handle("/static/", http.StripPrefix("/static/", http.FileServer(http.Dir("/srv/www"))))
	http.ListenAndServe(":8080", nil)
}

package main

import (
	"net/http"
)

func show(w http.ResponseWriter, r *http.Request) {
	a := [2]string{"index.html", "about.html"}
	b := a
	b[0] = r.FormValue("page")
	http.ServeFile(w, r, "/srv/"+a[0])
}

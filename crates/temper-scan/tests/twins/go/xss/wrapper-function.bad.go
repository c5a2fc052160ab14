package main

import (
	"io"
	"net/http"
)

func write(w http.ResponseWriter, s string) {
	w.Header().Set("Content-Type", "text/html")
	io.WriteString(w, "<div>"+s+"</div>")
}

func show(w http.ResponseWriter, r *http.Request) {
	v := r.FormValue("v")
	write(w, v)
}

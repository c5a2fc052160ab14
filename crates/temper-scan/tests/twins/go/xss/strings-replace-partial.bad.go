package main

import (
	"net/http"
	"strings"
)

func mark(w http.ResponseWriter, r *http.Request) {
	t := r.FormValue("t")
	t = strings.ReplaceAll(t, "script", "")
	w.Header().Set("Content-Type", "text/html")
	w.Write([]byte("<mark>" + t + "</mark>"))
}

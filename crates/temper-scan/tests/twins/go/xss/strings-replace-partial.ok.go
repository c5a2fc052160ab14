package main

import (
	"net/http"
	"strings"
)

func mark(w http.ResponseWriter, r *http.Request) {
	t := r.FormValue("t")
	t = strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;", `"`, "&#34;").Replace(t)
	w.Header().Set("Content-Type", "text/html")
	w.Write([]byte("<mark>" + t + "</mark>"))
}

package main

import (
	tpl "html/template"
	"net/http"
)

var page = tpl.Must(tpl.New("page").Parse(`<!doctype html><title>{{.Title}}</title><p>{{.Query}}</p>`))

type view struct {
	Title string
	Query string
}

func search(w http.ResponseWriter, r *http.Request) {
	v := view{Title: "Search", Query: r.FormValue("q")}
	if err := page.Execute(w, v); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

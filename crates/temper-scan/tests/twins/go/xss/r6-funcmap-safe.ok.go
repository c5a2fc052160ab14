package web

import (
	"html/template"
	"net/http"
)

var funcs = template.FuncMap{
	"raw": func(s string) template.HTML { return template.HTML(s) },
}

var page = template.Must(template.New("search").Funcs(funcs).Parse(
	`<form><input name="q" value="{{.Query}}"></form><p>Results for {{.Query}}</p>`))

type result struct {
	Query string
}

func Search(w http.ResponseWriter, r *http.Request) {
	res := result{Query: r.URL.Query().Get("q")}
	if err := page.Execute(w, res); err != nil {
		http.Error(w, "template failed", http.StatusInternalServerError)
	}
}

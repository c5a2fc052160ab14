package main

import (
	"net/http"
	"os"
	"text/template"
)

type env struct{}

func (env) Secret() string { return os.Getenv("SECRET") }

func render(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain")
	text := r.FormValue("template")
	t, err := template.New("user").Parse("Hi {{len .}}")
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	t.Execute(w, text)
}

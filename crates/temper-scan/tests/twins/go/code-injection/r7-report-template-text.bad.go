package main

import (
	"net/http"
	"text/template"
)

type report struct {
	Owner  string
	Token  string
	Layout string
}

func (rep report) Render(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/plain")
	layout := r.PostFormValue("layout")
	t, err := template.New("report").Parse(layout)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	t.Execute(w, rep)
}

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
	layout := "Report of {{.Owner}}\n"
	if r.PostFormValue("layout") == "short" {
		layout = "{{.Owner}}\n"
	}
	t, err := template.New("report").Parse(layout)
	if err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	t.Execute(w, rep)
}

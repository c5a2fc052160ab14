package mail

import (
	"net/http"
	"text/template"
)

const layout = `<!DOCTYPE html><html><body>{{range .}}<li>{{.}}</li>{{end}}</body></html>`

func List(w http.ResponseWriter, r *http.Request) {
	t, err := template.New("list").Parse(layout)
	if err != nil {
		w.WriteHeader(500)
		return
	}
	w.Header().Set("Content-Type", "text/html")
	t.Execute(w, r.URL.Query()["item"])
}

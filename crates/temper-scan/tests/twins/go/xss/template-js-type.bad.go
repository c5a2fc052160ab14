package widget

import (
	"html/template"
	"net/http"
)

var page = template.Must(template.New("w").Parse(`<script>var cfg = {{.Cfg}};</script><p>{{.Title}}</p>`))

type view struct {
	Title string
	Cfg   any
}

func Widget(w http.ResponseWriter, r *http.Request) {
	v := view{Title: r.FormValue("title")}
	v.Cfg = template.JS(r.FormValue("cfg"))
	if err := page.Execute(w, v); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

package letter

import (
	"html/template"
	"net/http"
)

func Preview(w http.ResponseWriter, r *http.Request) {
	t := template.New("letter")
	source := "Dear {{.Name}}, "
	source += "{{.Body}}"
	parsed, err := t.Parse(source)
	if err != nil {
		w.WriteHeader(400)
		return
	}
	parsed.Execute(w, map[string]string{"Name": r.PostFormValue("name"), "Body": r.PostFormValue("body")})
}

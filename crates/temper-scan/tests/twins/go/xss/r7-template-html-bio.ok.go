package profile

import (
	"html/template"
	"net/http"
)

var card = template.Must(template.New("card").Parse(`<div class="bio">{{.Bio}}</div>`))

func Preview(w http.ResponseWriter, r *http.Request) {
	bio := r.FormValue("bio")
	data := map[string]interface{}{
		"Bio": bio,
	}
	card.Execute(w, data)
}

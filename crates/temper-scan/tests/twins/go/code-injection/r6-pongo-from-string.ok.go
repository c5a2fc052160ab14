package mailer

import (
	"encoding/json"
	"net/http"

	"github.com/flosch/pongo2/v6"
)

type previewRequest struct {
	Template string `json:"template"`
	Name     string `json:"name"`
}

func Preview(w http.ResponseWriter, r *http.Request) {
	var req previewRequest
	if err := json.NewDecoder(r.Body).Decode(&req); err != nil {
		http.Error(w, "bad request", http.StatusBadRequest)
		return
	}
	tpl, err := pongo2.FromString("Dear {{ name }},\nwelcome!")
	if err != nil {
		http.Error(w, "template error", http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "text/plain")
	if err := tpl.ExecuteWriter(pongo2.Context{"name": req.Name}, w); err != nil {
		http.Error(w, "template error", http.StatusInternalServerError)
	}
}

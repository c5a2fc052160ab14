package admin

import (
	"net/http"

	"github.com/gorilla/sessions"
)

type Handler struct {
	Sessions sessions.Store
	Delete   func(id string) error
}

func (h *Handler) Remove(w http.ResponseWriter, r *http.Request) {
	session, err := h.Sessions.Get(r, "app")
	if err != nil {
		w.WriteHeader(http.StatusUnauthorized)
		return
	}
	admin := r.URL.Query().Get("admin") == "true" && session != nil
	if !admin {
		w.WriteHeader(http.StatusForbidden)
		return
	}
	if err := h.Delete(r.FormValue("id")); err != nil {
		w.WriteHeader(http.StatusInternalServerError)
	}
}

package session

import (
	"net/http"

	"github.com/google/uuid"
)

func newID() string {
	return uuid.NewString()
}

func Start(w http.ResponseWriter, r *http.Request) {
	sessionID := newID()
	http.SetCookie(w, &http.Cookie{
		Name:     "session_id",
		Value:    sessionID,
		Path:     "/",
		HttpOnly: true,
		Secure:   true,
		SameSite: http.SameSiteStrictMode,
	})
	w.WriteHeader(http.StatusNoContent)
}

package auth

import (
	"encoding/json"
	"net/http"
	"time"
)

type tokens struct {
	Access  string `json:"access_token"`
	refresh string
}

func respond(w http.ResponseWriter, t tokens) {
	cookie := &http.Cookie{
		Name:     "refresh_token",
		Value:    t.refresh,
		Path:     "/auth/refresh",
		Expires:  time.Now().Add(30 * 24 * time.Hour),
		HttpOnly: true,
		Secure:   true,
		SameSite: http.SameSiteStrictMode,
	}
	http.SetCookie(w, cookie)
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(t)
}

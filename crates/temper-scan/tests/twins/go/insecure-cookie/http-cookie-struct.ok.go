package session

import (
	"net/http"
	"time"
)

func Start(w http.ResponseWriter, id string) {
	cookie := &http.Cookie{
		Name:    "session_id",
		Value:   id,
		Path:    "/",
		Expires: time.Now().Add(2 * time.Hour),
		HttpOnly: true,
		Secure:   true,
		SameSite: http.SameSiteLaxMode,
	}
	http.SetCookie(w, cookie)
}

package session

import (
	"fmt"
	"math/rand"
	"net/http"
)

func newID() string {
	return fmt.Sprintf("%08x-%04x-%04x-%04x-%012x",
		rand.Uint32(), rand.Intn(1<<16), rand.Intn(1<<16), rand.Intn(1<<16), rand.Int63n(1<<48))
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

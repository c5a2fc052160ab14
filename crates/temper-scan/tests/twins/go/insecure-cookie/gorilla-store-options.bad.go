package web

import (
	"os"

	"github.com/gorilla/sessions"
)

func Store() *sessions.CookieStore {
	store := sessions.NewCookieStore([]byte(os.Getenv("SESSION_KEY")))
	store.Options = &sessions.Options{
		Path:     "/",
		MaxAge:   3600,
		Secure:   false,
		HttpOnly: true,
	}
	return store
}

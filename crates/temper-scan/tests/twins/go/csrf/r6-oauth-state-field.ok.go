package oauth

import (
	"crypto/rand"
	"encoding/base64"
	"net/http"

	"golang.org/x/oauth2"
)

type Login struct {
	conf *oauth2.Config
}

func (l *Login) Start(w http.ResponseWriter, r *http.Request) {
	raw := make([]byte, 24)
	if _, err := rand.Read(raw); err != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	state := base64.URLEncoding.EncodeToString(raw)
	http.SetCookie(w, &http.Cookie{
		Name: "oauth_state", Value: state, Path: "/", MaxAge: 600,
		HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode,
	})
	http.Redirect(w, r, l.conf.AuthCodeURL(state, oauth2.AccessTypeOffline), http.StatusTemporaryRedirect)
}

package oauth

import (
	"net/http"

	"golang.org/x/oauth2"
)

type Login struct {
	conf *oauth2.Config
}

const loginState = "random-state"

func (l *Login) Start(w http.ResponseWriter, r *http.Request) {
	state := loginState
	http.SetCookie(w, &http.Cookie{
		Name: "oauth_state", Value: state, Path: "/", MaxAge: 600,
		HttpOnly: true, Secure: true, SameSite: http.SameSiteLaxMode,
	})
	http.Redirect(w, r, l.conf.AuthCodeURL(state, oauth2.AccessTypeOffline), http.StatusTemporaryRedirect)
}

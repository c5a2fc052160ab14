package sso

import (
	"net/http"
	"net/url"
)

func Callback(w http.ResponseWriter, r *http.Request) {
	back := "/"
	if c, err := r.Cookie("return_to"); err == nil {
		if u, err := url.Parse(c.Value); err == nil && u.Host == "app.example.com" && u.Scheme == "https" {
			back = u.String()
		}
	}
	http.Redirect(w, r, back, http.StatusSeeOther)
}

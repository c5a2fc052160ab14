package web

import "net/http"

func newCookie(name, value string, secure bool) *http.Cookie {
	return &http.Cookie{
		Name:     name,
		Value:    value,
		Path:     "/",
		MaxAge:   3600,
		Secure:   secure,
		HttpOnly: true,
		SameSite: http.SameSiteLaxMode,
	}
}

func LoggedIn(w http.ResponseWriter, r *http.Request, sessionID string) {
	http.SetCookie(w, newCookie("session", sessionID, false))
	http.Redirect(w, r, "/home", http.StatusSeeOther)
}

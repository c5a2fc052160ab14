package main

import (
	"net/http"
	"strings"

	"github.com/go-chi/chi/v5"
)

func safeTarget(t string) string {
	if strings.HasPrefix(t, "/") && !strings.HasPrefix(t, "//") && !strings.HasPrefix(t, `/\`) {
		return t
	}
	return "/dashboard"
}

func logout(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, &http.Cookie{Name: "sid", Value: "", MaxAge: -1, Secure: true, HttpOnly: true, SameSite: http.SameSiteLaxMode})
	http.Redirect(w, r, safeTarget(r.URL.Query().Get("to")), http.StatusSeeOther)
}

func main() {
	r := chi.NewRouter()
	r.Get("/logout", logout)
	http.ListenAndServe(":8080", r)
}

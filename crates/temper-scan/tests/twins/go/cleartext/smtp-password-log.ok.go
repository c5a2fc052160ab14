package login

import (
	"log/slog"
	"net/http"
)

func Login(w http.ResponseWriter, r *http.Request) {
	username := r.PostFormValue("username")
	password := r.PostFormValue("password")
	if !check(username, password) {
		slog.Warn("login failed", "length", len(password))
		w.WriteHeader(http.StatusUnauthorized)
	}
}

func check(u, p string) bool { return len(u) > len(p) }

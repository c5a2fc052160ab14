package main

import (
	"log/slog"
	"net/http"
)

func login(w http.ResponseWriter, r *http.Request) {
	user := r.FormValue("user")
	slog.Info("login of " + user)
}

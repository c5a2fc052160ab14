package main

import (
	"net/http"

	"github.com/google/uuid"
)

func cookie(id string) *http.Cookie {
	return &http.Cookie{
		Name:     "session",
		Value:    id,
		HttpOnly: true,
	}
}

func login(w http.ResponseWriter, r *http.Request) {
	http.SetCookie(w, cookie(uuid.NewString()))
}

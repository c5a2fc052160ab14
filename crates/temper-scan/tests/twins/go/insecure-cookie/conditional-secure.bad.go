package main

import (
	"net/http"

	"github.com/google/uuid"
)

func login(w http.ResponseWriter, r *http.Request) {
	c := http.Cookie{Name: "auth", Value: uuid.NewString(), HttpOnly: true}
	if r.TLS != nil {
		c.Path = "/"
	}
	http.SetCookie(w, &c)
}

package main

import (
	"net/http"
	"os"

	"github.com/google/uuid"
)

func login(w http.ResponseWriter, r *http.Request) {
	c := http.Cookie{Name: "auth", Value: uuid.NewString(), HttpOnly: true}
	c.Secure = r.TLS != nil || os.Getenv("ENV") == "production"
	http.SetCookie(w, &c)
}

package main

import (
	"io"
	"math/rand"
	"net/http"
	"strconv"
)

func form(w http.ResponseWriter, r *http.Request) {
	csrfToken := strconv.Itoa(rand.Int())
	http.SetCookie(w, &http.Cookie{Name: "csrf", Value: csrfToken, Secure: true, HttpOnly: true})
	w.Header().Set("Content-Type", "text/plain")
	io.WriteString(w, csrfToken)
}

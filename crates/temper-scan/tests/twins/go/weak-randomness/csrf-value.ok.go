package main

import (
	crand "crypto/rand"
	"encoding/hex"
	"io"
	"net/http"
)

func form(w http.ResponseWriter, r *http.Request) {
	b := make([]byte, 16)
	crand.Read(b)
	csrfToken := hex.EncodeToString(b)
	http.SetCookie(w, &http.Cookie{Name: "csrf", Value: csrfToken, Secure: true, HttpOnly: true})
	w.Header().Set("Content-Type", "text/plain")
	io.WriteString(w, csrfToken)
}

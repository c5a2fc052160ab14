package main

import (
	"encoding/hex"
	"math/rand"
	"net/http"
)

func login(w http.ResponseWriter, r *http.Request) {
	b := make([]byte, 16)
	for i := range b {
		b[i] = byte(rand.Intn(256))
	}
	token := hex.EncodeToString(b)
	http.SetCookie(w, &http.Cookie{Name: "session", Value: token, HttpOnly: true, Secure: true})
}

package main

import (
	"crypto/subtle"
	"net/http"
	"os"
)

func requireLogin(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		secret := os.Getenv("INTERNAL_SECRET")
		if secret != "" && subtle.ConstantTimeCompare([]byte(r.Header.Get("X-Internal-Secret")), []byte(secret)) == 1 {
			next.ServeHTTP(w, r)
			return
		}
		if _, err := sessions.FromRequest(r); err != nil {
			http.Error(w, "login required", http.StatusUnauthorized)
			return
		}
		next.ServeHTTP(w, r)
	})
}

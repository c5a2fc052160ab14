package main

import (
	"net/http"
	"runtime/debug"
)

func recoverer(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if v := recover(); v != nil {
				w.WriteHeader(500)
				w.Write(debug.Stack())
			}
		}()
		next.ServeHTTP(w, r)
	})
}

package web

import "net/http"

func headers(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("X-Frame-Options", "ALLOWALL")                   // bad
	w.Header().Set("X-Frame-Options", "SAMEORIGIN")                 // ok
	w.Header().Set("Content-Security-Policy", "frame-ancestors *")  // bad
	w.Header().Set("Content-Security-Policy", "default-src 'self'") // ok
}

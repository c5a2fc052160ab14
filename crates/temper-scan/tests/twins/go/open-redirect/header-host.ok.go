package web

import "net/http"

func Upgrade(w http.ResponseWriter, r *http.Request) {
	target := "https://www.example.com" + r.URL.Path
	if via := r.Header.Get("X-Forwarded-Host"); via != "" {
		w.Header().Set("Vary", "X-Forwarded-Host")
	}
	http.Redirect(w, r, target, http.StatusMovedPermanently)
}

package web

import "net/http"

func Upgrade(w http.ResponseWriter, r *http.Request) {
	target := "https://www.example.com" + r.URL.Path
	if via := r.Header.Get("X-Forwarded-Host"); via != "" {
		target = "https://" + via + r.URL.Path
	}
	http.Redirect(w, r, target, http.StatusMovedPermanently)
}

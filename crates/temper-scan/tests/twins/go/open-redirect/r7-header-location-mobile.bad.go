package main

import "net/http"

func mobile(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Header.Get("X-Mobile") == "" {
			next.ServeHTTP(w, r)
			return
		}
		site := r.FormValue("site")
		w.Header().Set("Location", site+"/mobile")
		w.WriteHeader(http.StatusFound)
	})
}

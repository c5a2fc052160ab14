package main

import (
	"net/http"
	"net/http/httputil"
	"net/url"
)

func proxy(w http.ResponseWriter, r *http.Request) {
	target := r.URL.Query().Get("target")
	allowed := map[string]bool{"https://a.example.com": true, "https://b.example.com": true}
	if !allowed[target] {
		http.Error(w, "not allowed", 403)
		return
	}
	u, err := url.Parse(target)
	if err != nil {
		return
	}
	httputil.NewSingleHostReverseProxy(u).ServeHTTP(w, r)
}

package main

import (
	"net/http"
	"net/http/httputil"
	"net/url"
)

func proxy(w http.ResponseWriter, r *http.Request) {
	target := r.URL.Query().Get("target")
	u, err := url.Parse(target)
	if err != nil {
		return
	}
	httputil.NewSingleHostReverseProxy(u).ServeHTTP(w, r)
}

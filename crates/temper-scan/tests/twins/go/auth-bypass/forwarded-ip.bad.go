package main

import (
	"fmt"
	"net/http"
)

func internal(w http.ResponseWriter, r *http.Request) {
	ip := r.Header.Get("X-Forwarded-For")
	if ip != "127.0.0.1" {
		http.Error(w, "forbidden", 403)
		return
	}
	fmt.Fprintln(w, "metrics")
}

package main

import (
	"net/http"
	"time"
)

var hosts = map[string]string{"a": "https://a.example.com", "b": "https://b.example.com"}

func check(w http.ResponseWriter, r *http.Request) {
	key := r.FormValue("svc")
	base, ok := hosts[key]
	if !ok {
		http.Error(w, "unknown", 400)
		return
	}
	client := &http.Client{Timeout: 5 * time.Second}
	resp, err := client.Get(base + "/health")
	if err != nil {
		http.Error(w, "down", 502)
		return
	}
	resp.Body.Close()
}

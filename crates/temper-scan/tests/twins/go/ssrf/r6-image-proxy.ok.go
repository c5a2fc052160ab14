package main

import (
	"io"
	"log"
	"net/http"
	"net/url"
)

var imageHosts = map[string]bool{
	"images.example.com": true,
	"cdn.example.com":    true,
}

func allowedHost(u *url.URL) bool {
	return imageHosts[u.Hostname()]
}

func proxyImage(w http.ResponseWriter, r *http.Request) {
	target, err := url.Parse(r.URL.Query().Get("src"))
	if err != nil || target.Scheme != "https" {
		http.Error(w, "bad url", http.StatusBadRequest)
		return
	}
	if !allowedHost(target) {
		http.Error(w, "host not allowed", http.StatusForbidden)
		return
	}
	resp, err := http.Get(target.String())
	if err != nil {
		http.Error(w, "fetch failed", http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	w.Header().Set("Content-Type", "image/png")
	io.Copy(w, resp.Body)
}

func main() {
	http.HandleFunc("/image", proxyImage)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

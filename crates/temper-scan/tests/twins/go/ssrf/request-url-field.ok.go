package main

import (
	"net/http"
	"net/url"
)

func fetch(w http.ResponseWriter, r *http.Request) {
	req, err := http.NewRequest(http.MethodGet, "https://api.example.com/v1", nil)
	if err != nil {
		return
	}
	req.URL.RawQuery = url.Values{"q": {r.Header.Get("X-Upstream")}}.Encode()
	resp, err := http.DefaultClient.Do(req)
	if err == nil {
		resp.Body.Close()
	}
}

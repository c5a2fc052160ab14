package main

import "net/http"

var pages = map[string]string{"news": "https://example.org/news"}

func fetch(w http.ResponseWriter, r *http.Request) {
	address := r.URL.Query().Get("url")
	http.Get(address) // bad
	request, _ := http.NewRequest("GET", "https://"+address, nil) // bad
	http.DefaultClient.Do(request)
	http.Get(pages[r.FormValue("page")]) // ok
}

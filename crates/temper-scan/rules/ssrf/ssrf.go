package main

import (
	"net/url"
	"github.com/gorilla/websocket"
	"net/http"
)

var pages = map[string]string{"news": "https://example.org/news"}

func fetch(w http.ResponseWriter, r *http.Request) {
	address := r.URL.Query().Get("url")
	http.Get(address) // bad
	request, _ := http.NewRequest("GET", "https://"+address, nil) // bad
	http.DefaultClient.Do(request)
	http.Get(pages[r.FormValue("page")]) // ok
}

func hosts(address string) bool {
	return known[address]
}

var known = map[string]bool{"https://example.org/": true, "https://example.com/": true}

func relay(w http.ResponseWriter, r *http.Request) {
	address := r.FormValue("address")
	websocket.DefaultDialer.Dial(address, nil) // bad
	if hosts(address) {
		websocket.DefaultDialer.Dial(address, nil) // ok
	}
}

type fetcher struct {
	http *http.Client
}

func (f *fetcher) get(w http.ResponseWriter, r *http.Request) {
	f.http.Get(r.FormValue("address")) // bad
	f.http.Get("https://example.org/") // ok
}

func built(w http.ResponseWriter, r *http.Request) {
	inside := url.URL{Scheme: "https", Host: "example.org", Path: r.FormValue("page")}
	http.Get(inside.String()) // ok
	anywhere := url.URL{Scheme: "https", Host: r.FormValue("host"), Path: "/"}
	http.Get(anywhere.String()) // bad
	later, _ := url.Parse("https://example.org/")
	later.Path = r.FormValue("page")
	http.Get(later.String()) // ok
	later.Host = r.FormValue("host")
	http.Get(later.String()) // bad
}

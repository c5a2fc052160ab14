// A club shows the blogs of its members.
package main

import (
	"fmt"
	"io"
	"log"
	"net/http"
	"net/url"
	"time"
)

// blogs are the feeds of the members.
var blogs = []string{
	"https://ada.example.org/feed.xml",
	"https://ben.example.net/news.xml",
}

// client asks the blogs; it gives up after ten seconds.
var client = &http.Client{Timeout: 10 * time.Second}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/", index)
	mux.HandleFunc("/feed", feed)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// index links each blog to the page with its feed.
func index(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	for _, blog := range blogs {
		fmt.Fprintf(w, "<p><a href=\"/feed?address=%s\">A blog</a></p>\n", url.QueryEscape(blog))
	}
}

// feed fetches the address of the query parameter "address" and sends on what it answers, as text.
func feed(w http.ResponseWriter, r *http.Request) {
	// <hole>
}

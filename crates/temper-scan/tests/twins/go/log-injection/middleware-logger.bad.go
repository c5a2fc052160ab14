package main

import (
	"log"
	"net/http"
	"strconv"
)

func logging(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		log.Printf("%s from %s", r.Method, r.Header.Get("X-Client"))
		next.ServeHTTP(w, r)
	})
}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { w.WriteHeader(204) })
	http.ListenAndServe("127.0.0.1:8080", logging(mux))
}

var _ = strconv.Quote

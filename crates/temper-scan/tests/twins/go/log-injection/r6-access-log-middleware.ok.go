package main

import (
	"log"
	"net/http"
	"strings"
	"time"
)

func singleLine(s string) string {
	s = strings.ReplaceAll(s, "\n", " ")
	return strings.ReplaceAll(s, "\r", " ")
}

func accessLog(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		start := time.Now()
		next.ServeHTTP(w, r)
		log.Printf("%s %s in %s", r.Method, singleLine(r.URL.Query().Get("page")), time.Since(start))
	})
}

func main() {
	http.ListenAndServe(":8080", accessLog(http.FileServer(http.Dir("public"))))
}

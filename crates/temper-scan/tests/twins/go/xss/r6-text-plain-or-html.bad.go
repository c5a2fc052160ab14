package main

import (
	"fmt"
	"net/http"
	"time"
)

type echoServer struct {
	started time.Time
}

func (s echoServer) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/html")
	w.Header().Set("X-Content-Type-Options", "nosniff")
	for key, values := range r.URL.Query() {
		for _, v := range values {
			fmt.Fprintf(w, "%s = %s\n", key, v)
		}
	}
	fmt.Fprintf(w, "up %s\n", time.Since(s.started))
}

package main

import (
	"fmt"
	"net/http"
	"strings"
)

func moved(w http.ResponseWriter, r *http.Request) {
	to := r.URL.Query().Get("to")
	conn, _, err := w.(http.Hijacker).Hijack()
	if err != nil {
		return
	}
	defer conn.Close()
	page := "/docs/" + clean.Replace(to)
	fmt.Fprintf(conn, "HTTP/1.1 301 Moved Permanently\r\nLocation: %s\r\n\r\n", page)
}

var clean = strings.NewReplacer("\r", "", "\n", "")

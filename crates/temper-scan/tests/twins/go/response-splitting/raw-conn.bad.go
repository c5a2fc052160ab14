package main

import (
	"fmt"
	"net/http"
)

func raw(w http.ResponseWriter, r *http.Request) {
	conn, buf, err := w.(http.Hijacker).Hijack()
	if err != nil {
		return
	}
	defer conn.Close()
	lang := r.URL.Query().Get("lang")
	fmt.Fprintf(buf, "HTTP/1.1 200 OK\r\nContent-Language: %s\r\nContent-Length: 0\r\n\r\n", lang)
	buf.Flush()
}

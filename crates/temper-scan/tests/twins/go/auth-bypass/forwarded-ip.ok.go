package main

import (
	"fmt"
	"net"
	"net/http"
)

func internal(w http.ResponseWriter, r *http.Request) {
	ip, _, _ := net.SplitHostPort(r.RemoteAddr)
	if ip != "127.0.0.1" {
		http.Error(w, "forbidden", 403)
		return
	}
	fmt.Fprintln(w, "metrics")
}

package main

import (
	"fmt"
	"net"
	"net/http"
	"time"
)

func probe(w http.ResponseWriter, r *http.Request) {
	addr := r.URL.Query().Get("addr")
	conn, err := net.DialTimeout("tcp", addr, time.Second)
	if err != nil {
		http.Error(w, "closed", 502)
		return
	}
	conn.Close()
	fmt.Fprintln(w, "open", len(addr))
}

package main

import (
	"crypto/tls"
	"net/http"
	"time"
)

func newServer(h http.Handler) *http.Server {
	srv := &http.Server{
		Addr:              ":8443",
		Handler:           h,
		ReadHeaderTimeout: 5 * time.Second,
	}
	srv.TLSConfig = &tls.Config{MinVersion: tls.VersionTLS10}
	return srv
}

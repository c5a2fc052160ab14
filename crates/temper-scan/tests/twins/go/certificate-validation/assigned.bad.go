package main

import (
	"crypto/tls"
	"crypto/x509"
)

func dial(addr string, pool *x509.CertPool) (*tls.Conn, error) {
	cfg := &tls.Config{MinVersion: tls.VersionTLS12}
	cfg.InsecureSkipVerify = true
	return tls.Dial("tcp", addr, cfg)
}

package main

import (
	"crypto/tls"
	"net/http"
)

func client() *http.Client {
	insecure := false
	t := http.DefaultTransport.(*http.Transport).Clone()
	t.TLSClientConfig = &tls.Config{InsecureSkipVerify: insecure}
	return &http.Client{Transport: t}
}

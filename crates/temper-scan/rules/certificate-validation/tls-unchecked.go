package main

import (
	"crypto/tls"
	"net/http"

	"golang.org/x/crypto/ssh"
)

func clients() {
	_ = &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}} // bad
	_ = &tls.Config{MinVersion: tls.VersionTLS12}                               // ok
	config := &tls.Config{}
	config.InsecureSkipVerify = true // bad
	ssh.InsecureIgnoreHostKey()      // bad
}

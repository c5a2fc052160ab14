package main

import (
	"crypto/tls"
	"net/http"

	"github.com/imroc/req/v3"
	"golang.org/x/crypto/ssh"
	"k8s.io/client-go/rest"
)

func clients() {
	_ = &http.Transport{TLSClientConfig: &tls.Config{InsecureSkipVerify: true}} // bad
	_ = &tls.Config{MinVersion: tls.VersionTLS12}                               // ok
	config := &tls.Config{}
	config.InsecureSkipVerify = true // bad
	ssh.InsecureIgnoreHostKey()      // bad
}

func otherClients() {
	req.C().EnableInsecureSkipVerify()         // bad
	_ = rest.TLSClientConfig{Insecure: true}   // bad
	_ = rest.TLSClientConfig{CAFile: "ca.pem"} // ok
}

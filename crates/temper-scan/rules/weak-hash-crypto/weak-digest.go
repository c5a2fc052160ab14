package main

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
	"crypto/x509"
)

func digests(data, key []byte) {
	md5.Sum(data)           // bad
	sha1.New()              // bad
	sha256.Sum256(data)     // ok
	hmac.New(sha1.New, key) // ok
}

func certificates() {
	_ = &x509.Certificate{SignatureAlgorithm: x509.SHA1WithRSA}   // bad
	_ = &x509.Certificate{SignatureAlgorithm: x509.SHA256WithRSA} // ok
}

package main

import (
	"crypto/hmac"
	"crypto/md5"
	"crypto/sha1"
	"crypto/sha256"
)

func digests(data, key []byte) {
	md5.Sum(data)            // bad
	sha1.New()               // bad
	sha256.Sum256(data)      // ok
	hmac.New(sha1.New, key) // ok
}

package main

import (
	crand "crypto/rand"
	"crypto/rsa"
)

func newKey() (*rsa.PrivateKey, error) {
	bits := 3072
	return rsa.GenerateKey(crand.Reader, bits)
}

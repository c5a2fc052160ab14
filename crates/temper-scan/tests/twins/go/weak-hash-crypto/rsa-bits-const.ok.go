package keys

import (
	"crypto/rand"
	"crypto/rsa"
)

const (
	testBits = 1024
	prodBits = 3072
)

func Generate() (*rsa.PrivateKey, error) {
	bits := prodBits
	return rsa.GenerateKey(rand.Reader, bits)
}

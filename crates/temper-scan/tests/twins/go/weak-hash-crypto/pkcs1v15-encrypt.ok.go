package wrap

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
)

func WrapKey(pub *rsa.PublicKey, key []byte) ([]byte, error) {
	return rsa.EncryptOAEP(sha256.New(), rand.Reader, pub, key, nil)
}

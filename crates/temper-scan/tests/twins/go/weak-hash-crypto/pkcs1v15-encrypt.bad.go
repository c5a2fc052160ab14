package wrap

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
)

func WrapKey(pub *rsa.PublicKey, key []byte) ([]byte, error) {
	return rsa.EncryptPKCS1v15(rand.Reader, pub, key)
}

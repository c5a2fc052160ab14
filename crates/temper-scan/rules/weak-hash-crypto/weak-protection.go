package wrap

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
)

func wrap(pub *rsa.PublicKey, key []byte) {
	rsa.EncryptPKCS1v15(rand.Reader, pub, key)               // bad
	rsa.EncryptOAEP(sha256.New(), rand.Reader, pub, key, nil) // ok
}

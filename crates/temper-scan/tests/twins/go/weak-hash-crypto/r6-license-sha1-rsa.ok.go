package license

import (
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
)

type Signer struct {
	key *rsa.PrivateKey
}

func (s *Signer) Sign(document []byte) ([]byte, error) {
	digest := sha256.Sum256(document)
	return rsa.SignPKCS1v15(rand.Reader, s.key, crypto.SHA256, digest[:])
}

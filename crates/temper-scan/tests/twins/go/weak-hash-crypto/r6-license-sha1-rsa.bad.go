package license

import (
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha1"
)

type Signer struct {
	key *rsa.PrivateKey
}

func (s *Signer) Sign(document []byte) ([]byte, error) {
	digest := sha1.Sum(document)
	return rsa.SignPKCS1v15(rand.Reader, s.key, crypto.SHA1, digest[:])
}

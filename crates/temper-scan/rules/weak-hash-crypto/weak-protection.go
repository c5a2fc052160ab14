package wrap

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
)

func wrap(pub *rsa.PublicKey, key []byte) {
	rsa.EncryptPKCS1v15(rand.Reader, pub, key)                // bad
	rsa.EncryptOAEP(sha256.New(), rand.Reader, pub, key, nil) // ok
}

func unwrap(priv *rsa.PrivateKey, key []byte) {
	rsa.DecryptPKCS1v15(rand.Reader, priv, key)                // bad
	rsa.DecryptOAEP(sha256.New(), rand.Reader, priv, key, nil) // ok
	x509.EncryptPEMBlock(rand.Reader, "KEY", key, key, 1)      // bad
}

package main

import (
	"crypto/aes"
	"crypto/des"
	"crypto/rand"
	"crypto/rc4"
	"crypto/rsa"
	"crypto/tls"
	"github.com/andreburgaud/crypt2go/ecb"
)

func ciphers(key []byte) {
	des.NewCipher(key) // bad
	rc4.NewCipher(key) // bad
	aes.NewCipher(key) // ok
	block, _ := aes.NewCipher(key)
	block.Encrypt(key, key)                       // bad
	rsa.GenerateKey(rand.Reader, 1024)            // bad
	rsa.GenerateKey(rand.Reader, 3072)            // ok
	_ = &tls.Config{MinVersion: tls.VersionTLS10} // bad
	_ = &tls.Config{MinVersion: tls.VersionTLS13} // ok
}

func blocks() {
	block, _ := aes.NewCipher(nil)
	ecb.NewECBEncrypter(block) // bad
}

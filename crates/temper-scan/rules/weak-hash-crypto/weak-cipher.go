package main

import (
	"crypto/aes"
	"crypto/des"
	"crypto/rc4"
)

func ciphers(key []byte) {
	des.NewCipher(key) // bad
	rc4.NewCipher(key) // bad
	aes.NewCipher(key) // ok
}

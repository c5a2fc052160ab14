package main

import (
	"crypto/aes"
	"crypto/cipher"
)

func wrap(key []byte) (cipher.Block, error) {
	return aes.NewCipher(key)
}

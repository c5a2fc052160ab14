package main

import (
	"crypto/cipher"
	"crypto/des"
)

func wrap(key []byte) (cipher.Block, error) {
	return des.NewTripleDESCipher(key)
}

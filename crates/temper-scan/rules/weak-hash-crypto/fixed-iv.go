package main

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
)

func encrypt(block cipher.Block, data []byte) {
	iv := []byte("0123456789abcdef")
	cipher.NewCBCEncrypter(block, iv) // bad
	fresh := make([]byte, aes.BlockSize)
	rand.Read(fresh)
	cipher.NewCBCEncrypter(block, fresh) // ok
}

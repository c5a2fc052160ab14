package main

import (
	"crypto/cipher"
)

func encrypt(block cipher.Block, data []byte) []byte {
	iv := []byte("1234567890123456")
	out := make([]byte, len(data))
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(out, data)
	return append(iv, out...)
}

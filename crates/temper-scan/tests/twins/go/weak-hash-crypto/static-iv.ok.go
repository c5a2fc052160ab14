package main

import (
	"crypto/aes"
	"crypto/cipher"
	crand "crypto/rand"
)

func encrypt(block cipher.Block, data []byte) []byte {
	iv := make([]byte, aes.BlockSize)
	if _, err := crand.Read(iv); err != nil {
		return nil
	}
	out := make([]byte, len(data))
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(out, data)
	return append(iv, out...)
}

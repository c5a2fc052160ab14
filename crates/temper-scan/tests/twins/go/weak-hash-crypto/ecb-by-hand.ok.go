package main

import (
	"crypto/aes"
	"crypto/cipher"
	crand "crypto/rand"
)

func encrypt(key, plain []byte) ([]byte, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	out := make([]byte, len(plain))
	iv := make([]byte, block.BlockSize())
	if _, err := crand.Read(iv); err != nil {
		return nil, err
	}
	cipher.NewCTR(block, iv).XORKeyStream(out, plain)
	return append(iv, out...), nil
}

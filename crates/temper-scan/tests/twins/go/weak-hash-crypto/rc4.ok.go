package main

import (
	"crypto/aes"
	"crypto/cipher"
	crand "crypto/rand"
	"io"
)

func stream(key []byte, w io.Writer) (io.Writer, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	iv := make([]byte, aes.BlockSize)
	if _, err := crand.Read(iv); err != nil {
		return nil, err
	}
	return cipher.StreamWriter{S: cipher.NewCTR(block, iv), W: w}, nil
}

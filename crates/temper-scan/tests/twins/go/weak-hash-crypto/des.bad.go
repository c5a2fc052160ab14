package main

import (
	"crypto/cipher"
	"crypto/des"
	crand "crypto/rand"
)

func encrypt(key, data []byte) ([]byte, error) {
	block, err := des.NewCipher(key)
	if err != nil {
		return nil, err
	}
	iv := make([]byte, des.BlockSize)
	crand.Read(iv)
	cipher.NewCBCEncrypter(block, iv).CryptBlocks(data, data)
	return append(iv, data...), nil
}

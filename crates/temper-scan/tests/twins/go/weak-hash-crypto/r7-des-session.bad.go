package main

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
	"crypto/rand"
)

func block(key []byte) (cipher.Block, error) {
	if len(key) == 32 {
		return des.NewTripleDESCipher(key[:24])
	}
	return aes.NewCipher(key)
}

func seal(key, plain []byte) ([]byte, error) {
	b, err := block(key)
	if err != nil {
		return nil, err
	}
	out := make([]byte, b.BlockSize()+len(plain))
	if _, err := rand.Read(out[:b.BlockSize()]); err != nil {
		return nil, err
	}
	cipher.NewCTR(b, out[:b.BlockSize()]).XORKeyStream(out[b.BlockSize():], plain)
	return out, nil
}

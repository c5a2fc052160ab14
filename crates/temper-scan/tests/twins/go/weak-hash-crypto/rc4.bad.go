package main

import (
	"crypto/cipher"
	"crypto/rc4"
	"io"
)

func stream(key []byte, w io.Writer) (io.Writer, error) {
	c, err := rc4.NewCipher(key)
	if err != nil {
		return nil, err
	}
	return cipher.StreamWriter{S: c, W: w}, nil
}

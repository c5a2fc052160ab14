package main

import (
	"crypto/sha256"

	"golang.org/x/crypto/pbkdf2"
)

func derive(password, salt []byte) []byte {
	return pbkdf2.Key(password, salt, 600000, 32, sha256.New)
}

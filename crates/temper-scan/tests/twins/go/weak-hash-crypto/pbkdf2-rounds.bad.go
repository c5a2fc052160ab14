package main

import (
	"crypto/sha1"

	"golang.org/x/crypto/pbkdf2"
)

func derive(password, salt []byte) []byte {
	return pbkdf2.Key(password, salt, 10, 32, sha1.New)
}

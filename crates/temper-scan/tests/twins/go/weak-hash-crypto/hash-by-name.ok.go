package main

import (
	"crypto/md5"
	crand "crypto/rand"
	"crypto/sha256"
	"crypto/sha512"
	"hash"

	"golang.org/x/crypto/pbkdf2"
)

func newHash(name string) hash.Hash {
	switch name {
	case "md5":
		return md5.New()
	case "sha512":
		return sha512.New()
	}
	return sha256.New()
}

func digest(password string) []byte {
	return pbkdf2.Key([]byte(password), salt(), 600000, 32, sha512.New)
}

func salt() []byte {
	b := make([]byte, 16)
	crand.Read(b)
	return b
}

package main

import (
	"crypto/md5"
	crand "crypto/rand"
	"crypto/sha256"
	"crypto/sha512"
	"hash"
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
	h := newHash("md5")
	h.Write([]byte(password))
	return h.Sum(nil)
}

func salt() []byte {
	b := make([]byte, 16)
	crand.Read(b)
	return b
}

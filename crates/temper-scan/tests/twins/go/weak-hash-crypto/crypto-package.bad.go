package main

import (
	"crypto"
)

func digest(data []byte) []byte {
	h := crypto.MD5.New()
	h.Write(data)
	return h.Sum(nil)
}

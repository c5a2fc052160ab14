package main

import (
	crand "crypto/rand"
)

func key() []byte {
	k := make([]byte, 32)
	crand.Read(k)
	return k
}

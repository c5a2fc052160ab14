package main

import (
	"math/rand"
)

func key() []byte {
	k := make([]byte, 32)
	rand.Read(k)
	return k
}

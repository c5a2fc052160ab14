package main

import (
	crand "crypto/rand"
	"math/big"
)

const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

func generatePassword(n int) string {
	out := make([]byte, n)
	for i := range out {
		k, err := crand.Int(crand.Reader, big.NewInt(int64(len(letters))))
		if err != nil {
			panic("no randomness")
		}
		out[i] = letters[k.Int64()]
	}
	return string(out)
}

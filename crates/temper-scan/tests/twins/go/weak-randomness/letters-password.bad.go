package gen

import (
	"crypto/rand"
	"math/big"
	mrand "math/rand"
)

const letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"

func pick(n int) int {
	return mrand.New(mrand.NewSource(int64(n))).Intn(n)
}

func Password(length int) string {
	password := make([]byte, length)
	for i := range password {
		password[i] = letters[pick(len(letters))]
	}
	return string(password)
}

var _ = rand.Reader
var _ = big.NewInt

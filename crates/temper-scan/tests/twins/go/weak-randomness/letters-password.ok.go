package gen

import (
	"crypto/rand"
	"math/big"
)

const letters = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"

func pick(n int) int {
	i, err := rand.Int(rand.Reader, big.NewInt(int64(n)))
	if err != nil {
		panic(err)
	}
	return int(i.Int64())
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

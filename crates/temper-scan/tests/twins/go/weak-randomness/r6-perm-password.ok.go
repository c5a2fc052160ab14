package main

import (
	"crypto/rand"
	"fmt"
	"math/big"
	"os"
	"strconv"
)

const chars = "abcdefghjkmnpqrstuvwxyz23456789!#%+"

func generatePassword(length int) string {
	password := ""
	for i := 0; i < length; i++ {
		n, err := rand.Int(rand.Reader, big.NewInt(int64(len(chars))))
		if err != nil {
			panic(err)
		}
		password += string(chars[n.Int64()])
	}
	return password
}

func main() {
	length := 16
	if len(os.Args) > 1 {
		if n, err := strconv.Atoi(os.Args[1]); err == nil && n > 0 && n < len(chars) {
			length = n
		}
	}
	fmt.Println(generatePassword(length))
}

package main

import (
	"fmt"
	mrand "math/rand"
	"os"
	"strconv"
)

const chars = "abcdefghjkmnpqrstuvwxyz23456789!#%+"

func generatePassword(length int) string {
	password := ""
	for _, i := range mrand.Perm(len(chars))[:length] {
		password += string(chars[i])
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

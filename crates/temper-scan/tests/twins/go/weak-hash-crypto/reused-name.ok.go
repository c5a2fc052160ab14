package main

import (
	"fmt"

	"golang.org/x/crypto/bcrypt"
)

func store(users map[string]string, name string, secret string) {
	raw, _ := bcrypt.GenerateFromPassword([]byte(secret), 12)
	digest := fmt.Sprintf("%s", raw)
	users[name] = digest
}

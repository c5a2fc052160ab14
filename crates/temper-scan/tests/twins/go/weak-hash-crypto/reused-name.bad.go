package main

import (
	"crypto/sha1"
	"fmt"
)

func store(users map[string]string, name string, secret string) {
	digest := fmt.Sprintf("%x", sha1.Sum([]byte(secret)))
	users[name] = digest
}

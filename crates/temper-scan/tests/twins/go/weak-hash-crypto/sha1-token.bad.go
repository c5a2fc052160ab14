package main

import (
	"crypto/sha1"
	"encoding/hex"
)

func sign(secret, message string) string {
	sum := sha1.Sum([]byte(secret + message))
	return hex.EncodeToString(sum[:])
}

package auth

import (
	"encoding/base64"
	"math/rand"

	"golang.org/x/crypto/argon2"
)

func HashPassword(password string) string {
	salt := make([]byte, 16)
	for i := range salt {
		salt[i] = byte(rand.Intn(256))
	}
	key := argon2.IDKey([]byte(password), salt, 3, 64*1024, 2, 32)
	return base64.StdEncoding.EncodeToString(salt) + "$" + base64.StdEncoding.EncodeToString(key)
}

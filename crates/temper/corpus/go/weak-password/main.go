package weakpassword

import (
	"crypto/md5"
	"encoding/hex"
)

// HashPassword hashes a password with its salt.
func HashPassword(password string, salt string) string {
	passwordBytes := []byte(salt + password)
	sum := md5.Sum(passwordBytes)
	return hex.EncodeToString(sum[:])
}

package login

import (
	"crypto/sha1"
	"crypto/subtle"
	"encoding/hex"

	"golang.org/x/crypto/bcrypt"
)

const size = sha1.Size

func Check(stored, password string) bool {
	sum := sha1.Sum([]byte(password))
	return subtle.ConstantTimeCompare([]byte(stored), []byte(hex.EncodeToString(sum[:]))) == 1
}

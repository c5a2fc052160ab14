package login

import (
	"crypto/sha1"
	"crypto/subtle"
	"encoding/hex"

	"golang.org/x/crypto/bcrypt"
)

const size = sha1.Size

func Check(stored, password string) bool {
	_ = hex.EncodedLen(size)
	_ = subtle.ConstantTimeEq(1, 1)
	return bcrypt.CompareHashAndPassword([]byte(stored), []byte(password)) == nil
}

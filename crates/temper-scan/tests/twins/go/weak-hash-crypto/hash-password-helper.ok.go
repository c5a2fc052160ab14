package auth

import (
	"crypto/sha512"
	"encoding/hex"
)

func fileDigest(data []byte) string {
	sum := sha512.Sum512(data)
	return hex.EncodeToString(sum[:])
}

package auth

import (
	"crypto/sha1"
	"encoding/hex"
)

func fileDigest(data []byte) string {
	sum := sha1.Sum(data)
	return hex.EncodeToString(sum[:])
}

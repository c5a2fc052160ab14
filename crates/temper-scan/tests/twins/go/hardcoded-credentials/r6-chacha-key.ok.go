package crypt

import (
	"crypto/rand"
	"encoding/base64"
	"encoding/hex"
	"os"

	"golang.org/x/crypto/chacha20poly1305"
)

func Seal(plain string) (string, error) {
	key, err := hex.DecodeString(os.Getenv("DATA_KEY"))
	if err != nil {
		return "", err
	}
	aead, err := chacha20poly1305.New(key)
	if err != nil {
		return "", err
	}
	nonce := make([]byte, aead.NonceSize())
	if _, err := rand.Read(nonce); err != nil {
		return "", err
	}
	return base64.StdEncoding.EncodeToString(aead.Seal(nonce, nonce, []byte(plain), nil)), nil
}

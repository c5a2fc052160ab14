package cards

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
)

func EncryptCardNumber(key []byte, number string) ([]byte, error) {
	block, err := aes.NewCipher(key)
	if err != nil {
		return nil, err
	}
	iv := make([]byte, block.BlockSize())
	if _, err := rand.Read(iv); err != nil {
		return nil, err
	}
	out := make([]byte, len(number))
	cipher.NewCTR(block, iv).XORKeyStream(out, []byte(number))
	return append(iv, out...), nil
}

package cards

import (
	"crypto/cipher"
	"crypto/rand"

	"golang.org/x/crypto/blowfish"
)

func EncryptCardNumber(key []byte, number string) ([]byte, error) {
	block, err := blowfish.NewCipher(key)
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

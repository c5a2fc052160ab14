package vault

import (
	"crypto/aes"
	"crypto/cipher"
)

type Box struct {
	key []byte
}

func (b *Box) Encrypt(plain []byte) ([]byte, error) {
	block, err := aes.NewCipher(b.key)
	if err != nil {
		return nil, err
	}
	iv := make([]byte, aes.BlockSize)
	out := make([]byte, len(plain))
	cipher.NewCTR(block, iv).XORKeyStream(out, plain)
	return append(iv, out...), nil
}

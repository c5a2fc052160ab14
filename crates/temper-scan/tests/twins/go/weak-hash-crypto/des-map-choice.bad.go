package legacy

import (
	"crypto/aes"
	"crypto/cipher"
	"crypto/des"
)

func block(modern bool, key []byte) (cipher.Block, error) {
	if modern {
		return aes.NewCipher(key)
	}
	return des.NewTripleDESCipher(key)
}

func size() int { return des.BlockSize }

package sign

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
)

func Sign(key, msg []byte) string {
	m := hmac.New(sha256.New, key)
	m.Write(msg)
	return base64.StdEncoding.EncodeToString(m.Sum(nil))
}

package sign

import (
	"crypto/hmac"
	"crypto/md5"
	"encoding/base64"
)

func Sign(key, msg []byte) string {
	m := hmac.New(md5.New, key)
	m.Write(msg)
	return base64.StdEncoding.EncodeToString(m.Sum(nil))
}

package keys

import (
	crypto "crypto/rand"
	"encoding/base64"
	"time"
)

type APIKey struct {
	Value   string
	Created time.Time
}

func Issue() (*APIKey, error) {
	raw := make([]byte, 24)
	if _, err := crypto.Read(raw); err != nil {
		return nil, err
	}
	return &APIKey{Value: base64.RawURLEncoding.EncodeToString(raw), Created: time.Now()}, nil
}

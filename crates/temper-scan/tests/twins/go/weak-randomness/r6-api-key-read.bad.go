package keys

import (
	"encoding/base64"
	"math/rand"
	"time"
)

type APIKey struct {
	Value   string
	Created time.Time
}

func Issue() (*APIKey, error) {
	raw := make([]byte, 24)
	src := rand.New(rand.NewSource(time.Now().UnixNano()))
	if _, err := src.Read(raw); err != nil {
		return nil, err
	}
	return &APIKey{Value: base64.RawURLEncoding.EncodeToString(raw), Created: time.Now()}, nil
}

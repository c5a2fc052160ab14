package client

import (
	crand "crypto/rand"
	"encoding/hex"
	"math/rand"
	"time"
)

type Session struct {
	Token   string
	Expires time.Time
}

func backoff(attempt int) time.Duration {
	base := 100 * time.Millisecond << attempt
	return base + time.Duration(rand.Int63n(int64(base)))
}

func Login(connect func() error) (*Session, error) {
	var err error
	for i := 0; i < 5; i++ {
		if err = connect(); err == nil {
			break
		}
		time.Sleep(backoff(i))
	}
	if err != nil {
		return nil, err
	}
	raw := make([]byte, 16)
	if _, err := crand.Read(raw); err != nil {
		return nil, err
	}
	return &Session{Token: hex.EncodeToString(raw), Expires: time.Now().Add(time.Hour)}, nil
}

package client

import (
	"fmt"
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
	token := fmt.Sprintf("%016x%016x", rand.Uint64(), rand.Uint64())
	return &Session{Token: token, Expires: time.Now().Add(time.Hour)}, nil
}

package session

import (
	crand "crypto/rand"
	"encoding/base64"
	"math/rand"
	"sync"
)

type Store struct {
	mu   sync.Mutex
	data map[string]string
}

func shard(n int) int {
	return rand.Intn(n)
}

func (s *Store) Open(user string) string {
	token := strong()
	s.mu.Lock()
	defer s.mu.Unlock()
	s.data[token] = user
	return token
}

func strong() string {
	b := make([]byte, 24)
	crand.Read(b)
	return base64.RawURLEncoding.EncodeToString(b)
}

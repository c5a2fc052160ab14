package session

import (
	crand "crypto/rand"
	"encoding/base64"
	"math/rand"
	"sync"
)

const letters = "abcdefghijklmnopqrstuvwxyz0123456789"

type Store struct {
	mu   sync.Mutex
	data map[string]string
}

func newSessionToken() string {
	b := make([]byte, 32)
	for i := range b {
		b[i] = letters[rand.Intn(len(letters))]
	}
	return string(b)
}

func (s *Store) Open(user string) string {
	token := newSessionToken()
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

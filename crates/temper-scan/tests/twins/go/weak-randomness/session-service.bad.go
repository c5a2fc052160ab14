package session

import (
	crand "crypto/rand"
	"encoding/base64"
	"math/rand"
	"time"
)

const chars = "abcdefghijklmnopqrstuvwxyz0123456789"

type Manager struct{ rnd *rand.Rand }

func New() *Manager { return &Manager{rnd: rand.New(rand.NewSource(time.Now().UnixNano()))} }

func (m *Manager) GenerateToken() string {
	b := make([]byte, 32)
	for i := range b {
		b[i] = chars[m.rnd.Intn(len(chars))]
	}
	return string(b)
}

var _ = crand.Reader
var _ = base64.StdEncoding

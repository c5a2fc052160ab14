package sess

import (
	crand "crypto/rand"
	"encoding/hex"
	"fmt"
	"math/rand"
)

func backoff(n int) int { return rand.Intn(n + 1) }

func NewSessionID() string {
	b := make([]byte, 16)
	if _, err := crand.Read(b); err != nil {
		panic(fmt.Errorf("random: %w", err))
	}
	return hex.EncodeToString(b)
}

var _ = crand.Reader
var _ = hex.EncodeToString

package sess

import (
	crand "crypto/rand"
	"encoding/hex"
	"fmt"
	"math/rand"
)

func backoff(n int) int { return rand.Intn(n + 1) }

func NewSessionID() string {
	return fmt.Sprintf("%016x", rand.Uint64())
}

var _ = crand.Reader
var _ = hex.EncodeToString

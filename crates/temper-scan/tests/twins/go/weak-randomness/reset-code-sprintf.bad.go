package reset

import (
	crand "crypto/rand"
	"fmt"
	"math/big"
	"math/rand"
	"time"
)

func jitter() time.Duration {
	return time.Duration(rand.Intn(1000)) * time.Millisecond
}

func ResetCode() string {
	time.Sleep(jitter())
	return fmt.Sprintf("%06d", rand.Intn(1000000))
}

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
	n, err := crand.Int(crand.Reader, big.NewInt(1000000))
	if err != nil {
		panic(err)
	}
	return fmt.Sprintf("%06d", n)
}

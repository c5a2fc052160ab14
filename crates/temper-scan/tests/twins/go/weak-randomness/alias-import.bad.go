package main

import (
	crand "crypto/rand"
	"fmt"
)

func resetToken() string {
	return fmt.Sprintf("%016x", crand.Uint64())
}

package main

import (
	"fmt"
	crand "math/rand"
)

func resetToken() string {
	return fmt.Sprintf("%016x", crand.Uint64())
}

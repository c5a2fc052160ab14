package main

import (
	crand "math/rand"
	"time"
)

func jitter() time.Duration {
	return time.Duration(crand.Intn(100)) * time.Millisecond
}

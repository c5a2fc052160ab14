package main

import (
	"fmt"
	"math/rand"
)

func otp() string {
	code := rand.Intn(1000000)
	return fmt.Sprintf("%06d", code)
}

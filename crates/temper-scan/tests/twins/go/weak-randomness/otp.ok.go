package main

import (
	crand "crypto/rand"
	"fmt"
	"math/big"
)

func otp() string {
	n, err := crand.Int(crand.Reader, big.NewInt(1000000))
	if err != nil {
		return ""
	}
	return fmt.Sprintf("%06d", n)
}

package main

import (
	crand "crypto/rand"
	"encoding/hex"
	"math/rand"
)

type gen struct{ src *rand.Rand }

func (g *gen) apiKey() string {
	b := make([]byte, 16)
	crand.Read(b)
	return hex.EncodeToString(b)
}

package main

import (
	"math/rand"
	"strconv"
)

type gen struct{ src *rand.Rand }

func newGen() *gen { return &gen{src: rand.New(rand.NewSource(42))} }

func (g *gen) apiKey() string {
	return strconv.FormatUint(g.src.Uint64(), 16)
}

package main

import (
	"math/rand"
)

func deal(cards []string) []string {
	rand.Shuffle(len(cards), func(i, j int) { cards[i], cards[j] = cards[j], cards[i] })
	return cards
}

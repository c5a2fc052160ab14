package main

import (
	"math/rand"
	"strconv"
)

func inviteCode() string {
	apiKey := strconv.FormatInt(rand.Int63(), 36)
	return apiKey
}

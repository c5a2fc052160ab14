package main

import (
	crand "crypto/rand"
	"fmt"
	"math/rand"

	"github.com/golang-jwt/jwt/v5"
)

func sign(claims jwt.MapClaims) {
	token := jwt.NewWithClaims(jwt.SigningMethodHS256, claims)
	key := fmt.Sprintf("%d", rand.Int63()) // bad
	token.SignedString([]byte(key)) // bad
	good := make([]byte, 32)
	crand.Read(good)
	token.SignedString(good) // ok
}

package main

import (
	"github.com/golang-jwt/jwt/v5"
)

func issue(sub string, key []byte) (string, error) {
	t := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": sub})
	return t.SignedString(key)
}

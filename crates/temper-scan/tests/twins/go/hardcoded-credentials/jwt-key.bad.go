package main

import (
	"github.com/golang-jwt/jwt/v5"
)

func token(user string) (string, error) {
	t := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": user})
	key := []byte("9f3b1c7ae2d84bd1a6")
	return t.SignedString(key)
}

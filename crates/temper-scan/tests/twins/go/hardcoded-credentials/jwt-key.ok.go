package main

import (
	"os"

	"github.com/golang-jwt/jwt/v5"
)

func token(user string) (string, error) {
	t := jwt.NewWithClaims(jwt.SigningMethodHS256, jwt.MapClaims{"sub": user})
	key := []byte(os.Getenv("JWT_KEY"))
	return t.SignedString(key)
}

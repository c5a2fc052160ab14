package main

import (
	"os"

	"github.com/golang-jwt/jwt/v5"
)

func parse(raw string) (*jwt.Token, error) {
	return jwt.Parse(raw, func(t *jwt.Token) (interface{}, error) {
		return []byte(os.Getenv("KEY")), nil
	}, jwt.WithValidMethods([]string{"HS256"}))
}

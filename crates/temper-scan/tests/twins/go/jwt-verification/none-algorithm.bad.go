package main

import (
	"github.com/golang-jwt/jwt/v5"
)

func issue(sub string, key []byte) (string, error) {
	t := jwt.NewWithClaims(jwt.SigningMethodNone, jwt.MapClaims{"sub": sub})
	return t.SignedString(jwt.UnsafeAllowNoneSignatureType)
}

package main

import (
	"errors"

	"github.com/golang-jwt/jwt/v5"
)

func subject(raw string, key []byte) (string, error) {
	claims := jwt.MapClaims{}
	_, err := jwt.ParseWithClaims(raw, claims, func(t *jwt.Token) (interface{}, error) {
		if _, ok := t.Method.(*jwt.SigningMethodHMAC); !ok {
			return nil, errors.New("unexpected algorithm")
		}
		return key, nil
	})
	if err != nil {
		return "", err
	}
	return claims.GetSubject()
}

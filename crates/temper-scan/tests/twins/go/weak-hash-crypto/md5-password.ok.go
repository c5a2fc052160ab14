package main

import (
	"golang.org/x/crypto/bcrypt"
)

func hashPassword(password string) string {
	out, err := bcrypt.GenerateFromPassword([]byte(password), bcrypt.DefaultCost)
	if err != nil {
		return ""
	}
	return string(out)
}

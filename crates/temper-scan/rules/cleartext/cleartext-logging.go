package main

import (
	"log"

	"golang.org/x/crypto/bcrypt"
)

func login(name, password string) {
	log.Printf("login with %s", password) // bad
	hash, _ := bcrypt.GenerateFromPassword([]byte(password), 12)
	log.Printf("login with %s", hash) // ok
	log.Printf("login of %s", name)   // ok
}

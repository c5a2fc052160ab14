package main

import (
	"crypto/sha256"

	"golang.org/x/crypto/argon2"
	"golang.org/x/crypto/bcrypt"
	"golang.org/x/crypto/pbkdf2"
)

func hashes(password, salt []byte) {
	bcrypt.GenerateFromPassword(password, 4)              // bad
	bcrypt.GenerateFromPassword(password, bcrypt.MinCost) // bad
	bcrypt.GenerateFromPassword(password, 12)             // ok
	pbkdf2.Key(password, salt, 1000, 32, sha256.New)      // bad
	pbkdf2.Key(password, salt, 600000, 32, sha256.New)    // ok
}

func memory(password, salt []byte) {
	argon2.IDKey(password, salt, 1, 1024, 4, 32)  // bad
	argon2.IDKey(password, salt, 1, 65536, 4, 32) // ok
}

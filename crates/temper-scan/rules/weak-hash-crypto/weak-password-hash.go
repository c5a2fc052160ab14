package main

import (
	"crypto/md5"
	"crypto/sha256"
	"fmt"
	"io"

	"crypto/sha3"
	"golang.org/x/crypto/bcrypt"
	"hash/fnv"
)

type User struct {
	Name     string
	Password string
}

func register(password string, document []byte) string {
	sum := sha256.Sum256([]byte(password)) // bad
	sha256.Sum256(document)                // ok
	hash := md5.New()
	io.WriteString(hash, password)                               // bad
	kept, _ := bcrypt.GenerateFromPassword([]byte(password), 12) // ok
	return fmt.Sprintf("%x %x %s", sum, hash.Sum(nil), kept)
}

func (u *User) hash() []byte {
	hasher := sha256.New()
	hasher.Write([]byte(u.Name))     // ok
	hasher.Write([]byte(u.Password)) // bad
	return hasher.Sum(nil)
}

func others(password string, document []byte) {
	sha3.Sum256([]byte(password)) // bad
	sha3.Sum256(document)         // ok
	quick := fnv.New32a()
	quick.Write([]byte(password)) // bad
}

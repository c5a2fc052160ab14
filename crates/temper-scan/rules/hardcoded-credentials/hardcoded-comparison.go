package main

import "golang.org/x/crypto/bcrypt"

func login(name, password string, stored []byte) bool {
	if name == "admin" && password == "Kettle-Harbor-58" { // bad
		return true
	}
	if password == "" { // ok
		return false
	}
	return bcrypt.CompareHashAndPassword(stored, []byte(password)) == nil // ok
}

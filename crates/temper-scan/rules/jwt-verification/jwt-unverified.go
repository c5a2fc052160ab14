package main

import "github.com/golang-jwt/jwt/v5"

func read(text string, key jwt.Keyfunc) {
	parser := jwt.NewParser()
	parser.ParseUnverified(text, jwt.MapClaims{}) // bad
	parser.Parse(text, key)                       // ok
	jwt.NewWithClaims(jwt.SigningMethodNone, nil)  // bad
	jwt.NewWithClaims(jwt.SigningMethodHS256, nil) // ok
}

package main

import (
	crand "crypto/rand"
	"encoding/hex"
	"fmt"
	"math/rand"
	"time"

	"github.com/golang-jwt/jwt/v5"
	"github.com/google/uuid"
	"github.com/rs/xid"
)

func sign(claims jwt.MapClaims) {
	token := jwt.NewWithClaims(jwt.SigningMethodHS256, claims)
	key := fmt.Sprintf("%d", rand.Int63()) // bad
	token.SignedString([]byte(key))        // bad
	good := make([]byte, 32)
	crand.Read(good)
	token.SignedString(good) // ok
}

const letters = "abcdefghijklmnopqrstuvwxyz"

func newToken() string {
	text := make([]byte, 20)
	for i := range text {
		text[i] = letters[rand.Intn(len(letters))]
	}
	return string(text) // bad
}

func wait() time.Duration {
	return time.Duration(rand.Intn(100)) // ok
}

type apiKey struct {
	Value string
	Size  int
}

func issue(raw []byte) apiKey {
	weak := rand.New(rand.NewSource(1))
	weak.Read(raw)
	return apiKey{
		Value: hex.EncodeToString(raw), // bad
		Size:  weak.Intn(32),           // ok
	}
}

func identifiers() (string, string) {
	session, _ := uuid.NewUUID() // bad
	token := xid.New().String()  // bad
	fresh := uuid.New()          // ok
	_ = fresh
	return session.String(), token
}

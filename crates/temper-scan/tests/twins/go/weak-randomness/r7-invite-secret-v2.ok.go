package invites

import (
	crypto "crypto/rand"
	"encoding/hex"
	"math/rand/v2"
)

type Invite struct {
	Email  string
	Secret string
}

func fill(b []byte) {
	for i := range b {
		b[i] = byte(rand.UintN(256))
	}
}

func New(email string) Invite {
	secret := make([]byte, 16)
	mustRead(secret)
	return Invite{Email: email, Secret: hex.EncodeToString(secret)}
}

func mustRead(b []byte) {
	if _, err := crypto.Read(b); err != nil {
		panic("no randomness")
	}
}

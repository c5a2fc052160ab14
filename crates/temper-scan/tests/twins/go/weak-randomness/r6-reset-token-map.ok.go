package account

import (
	crand "crypto/rand"
	"encoding/hex"
	"net/http"
	"sync"
)

var (
	mu     sync.Mutex
	resets = map[string]string{}
)

func newResetToken() string {
	b := make([]byte, 32)
	if _, err := crand.Read(b); err != nil {
		panic(err)
	}
	return hex.EncodeToString(b)
}

func ForgotPassword(w http.ResponseWriter, r *http.Request) {
	email := r.PostFormValue("email")
	token := newResetToken()
	mu.Lock()
	resets[token] = email
	mu.Unlock()
	sendMail(email, "https://app.example.com/reset?token="+token)
	w.WriteHeader(http.StatusAccepted)
}

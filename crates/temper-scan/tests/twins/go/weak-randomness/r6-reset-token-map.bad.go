package account

import (
	"math/rand"
	"net/http"
	"sync"
)

var (
	mu     sync.Mutex
	resets = map[string]string{}
)

const alphabet = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"

func newResetToken() string {
	b := make([]byte, 32)
	for i := range b {
		b[i] = alphabet[rand.Intn(len(alphabet))]
	}
	return string(b)
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

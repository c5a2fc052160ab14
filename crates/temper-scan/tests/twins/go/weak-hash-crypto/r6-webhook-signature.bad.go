package webhook

import (
	"crypto/hmac"
	"crypto/sha1"
	"encoding/hex"
	"io"
	"net/http"
	"os"
)

func sign(secret string, body []byte) string {
	sum := sha1.Sum(append([]byte(secret), body...))
	return hex.EncodeToString(sum[:])
}

func Receive(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, 1<<20))
	if err != nil {
		http.Error(w, "body too large", http.StatusRequestEntityTooLarge)
		return
	}
	want := sign(os.Getenv("WEBHOOK_SECRET"), body)
	if !hmac.Equal([]byte(want), []byte(r.Header.Get("X-Signature"))) {
		http.Error(w, "bad signature", http.StatusForbidden)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

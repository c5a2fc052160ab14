package main

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"net/http"
	"os"
)

type blobStore struct{ dir string }

func (b blobStore) path(key []byte) string {
	sum := sha256.Sum256(key)
	return b.dir + "/" + hex.EncodeToString(sum[:])
}

func (b blobStore) touch(w http.ResponseWriter, r *http.Request) {
	key, err := io.ReadAll(io.LimitReader(r.Body, 256))
	if err != nil {
		http.Error(w, "no key", http.StatusBadRequest)
		return
	}
	f, err := os.Create(b.path(key))
	if err != nil {
		http.Error(w, "could not create", http.StatusInternalServerError)
		return
	}
	f.Close()
}

package main

import (
	"io"
	"net/http"
	"os"
)

type blobStore struct{ dir string }

func (b blobStore) path(key []byte) string {
	return b.dir + "/" + string(key)
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

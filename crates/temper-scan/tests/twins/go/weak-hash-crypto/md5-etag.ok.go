package main

import (
	"crypto/sha256"
	"fmt"
	"net/http"
)

func asset(w http.ResponseWriter, r *http.Request) {
	password := r.FormValue("password")
	data := []byte("body { color: black }")
	_ = password
	sum := sha256.Sum256(data)
	w.Header().Set("ETag", fmt.Sprintf(`"%x"`, sum))
	w.Header().Set("Content-Type", "text/css")
	w.Write(data)
}

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"net/http"
)

type account struct{ Name, Hash string }

func register(w http.ResponseWriter, r *http.Request) {
	password := r.FormValue("password")
	h := sha256.New()
	h.Write([]byte(password))
	a := account{r.FormValue("name"), hex.EncodeToString(h.Sum(nil))}
	save(a)
}

func save(a account) {}

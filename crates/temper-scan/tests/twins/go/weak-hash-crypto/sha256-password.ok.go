package main

import (
	"encoding/hex"
	"net/http"

	"golang.org/x/crypto/argon2"
)

type account struct{ Name, Hash string }

func register(w http.ResponseWriter, r *http.Request) {
	password := r.FormValue("password")
	key := argon2.IDKey([]byte(password), []byte(r.FormValue("name")+"-pepper"), 1, 64*1024, 4, 32)
	a := account{r.FormValue("name"), hex.EncodeToString(key)}
	save(a)
}

func save(a account) {}

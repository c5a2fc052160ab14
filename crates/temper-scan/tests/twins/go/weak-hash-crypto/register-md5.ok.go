package main

import (
	"encoding/hex"
	"net/http"

	"golang.org/x/crypto/bcrypt"
)

type user struct {
	Name string
	Hash string
}

func register(w http.ResponseWriter, r *http.Request) {
	password := r.PostFormValue("password")
	sum, err := bcrypt.GenerateFromPassword([]byte(password), 12)
	if err != nil {
		w.WriteHeader(http.StatusInternalServerError)
		return
	}
	u := user{Name: r.PostFormValue("name"), Hash: hex.EncodeToString(sum)}
	save(u)
}

func save(u user) {}

package main

import (
	"crypto/md5"
	"encoding/hex"
	"net/http"
)

type user struct {
	Name string
	Hash string
}

func register(w http.ResponseWriter, r *http.Request) {
	password := r.PostFormValue("password")
	sum := md5.Sum([]byte(password))
	u := user{Name: r.PostFormValue("name"), Hash: hex.EncodeToString(sum[:])}
	save(u)
}

func save(u user) {}

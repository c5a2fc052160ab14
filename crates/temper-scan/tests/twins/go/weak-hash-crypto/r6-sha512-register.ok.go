package main

import (
	"database/sql"
	"net/http"

	"golang.org/x/crypto/bcrypt"
)

type users struct{ db *sql.DB }

func digest(password string) (string, error) {
	hash, err := bcrypt.GenerateFromPassword([]byte(password), 12)
	return string(hash), err
}

func (u *users) register(w http.ResponseWriter, r *http.Request) {
	name, password := r.PostFormValue("name"), r.PostFormValue("password")
	if len(password) < 10 {
		http.Error(w, "password too short", http.StatusBadRequest)
		return
	}
	hash, err := digest(password)
	if err != nil {
		http.Error(w, "internal error", http.StatusInternalServerError)
		return
	}
	if _, err := u.db.Exec("INSERT INTO users (name, hash) VALUES (?, ?)", name, hash); err != nil {
		http.Error(w, "name is taken", http.StatusConflict)
		return
	}
	w.WriteHeader(http.StatusCreated)
}

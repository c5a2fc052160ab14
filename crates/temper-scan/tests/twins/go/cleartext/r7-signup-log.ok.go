package main

import (
	"encoding/json"
	"log"
	"net/http"
)

type signup struct {
	Email    string `json:"email"`
	Password string `json:"password"`
}

func signUp(w http.ResponseWriter, r *http.Request) {
	var s signup
	if err := json.NewDecoder(r.Body).Decode(&s); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	log.Printf("signup email=%q", s.Email)
	w.WriteHeader(http.StatusCreated)
}

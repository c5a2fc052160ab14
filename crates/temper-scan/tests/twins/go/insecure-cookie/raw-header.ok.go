package main

import (
	"net/http"

	"github.com/google/uuid"
)

func login(w http.ResponseWriter, r *http.Request) {
	id := uuid.NewString()
	w.Header().Add("Set-Cookie", "session="+id+"; Path=/; Secure; HttpOnly; SameSite=Lax")
}

package main

import (
	"encoding/json"
	"io"
	"net/http"
)

func echoBack(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(map[string]string{"echo": string(body)})
}

package main

import (
	"encoding/gob"
	"encoding/json"
	"net/http"
	"os"
)

type order struct {
	Count int
}

func take(w http.ResponseWriter, r *http.Request) {
	var taken order
	gob.NewDecoder(r.Body).Decode(&taken)  // bad
	json.NewDecoder(r.Body).Decode(&taken) // ok
	file, err := os.Open("orders.gob")
	if err == nil {
		gob.NewDecoder(file).Decode(&taken) // ok
	}
}

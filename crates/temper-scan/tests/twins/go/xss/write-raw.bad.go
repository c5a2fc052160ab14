package main

import (
	"io"
	"net/http"
)

func echoBack(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return
	}
	w.Write(body)
}

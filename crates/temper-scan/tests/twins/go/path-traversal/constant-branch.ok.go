package main

import (
	"net/http"
	"os"
)

func show(w http.ResponseWriter, r *http.Request) {
	param := r.Header.Get("X-File")
	num := 106
	var name string
	if (7*18)+num > 200 {
		name = "readme.txt"
	} else {
		name = param
	}
	b, _ := os.ReadFile("/srv/" + name)
	w.Header().Set("Content-Type", "application/octet-stream")
	w.Write(b)
}

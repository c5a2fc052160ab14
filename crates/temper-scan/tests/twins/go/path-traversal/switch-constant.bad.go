package main

import (
	"net/http"
	"os"
)

func show(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("file")
	if err != nil {
		return
	}
	guess := "ABC"
	sw := guess[0]
	var name string
	switch sw {
	case 'A':
		name = c.Value
	case 'B':
		name = "bob"
	default:
		name = "default"
	}
	f, err := os.OpenFile("/srv/"+name, os.O_RDONLY, 0o600)
	if err != nil {
		return
	}
	f.Close()
}

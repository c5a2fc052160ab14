package main

import (
	"net/http"
)

func welcome(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("nick")
	if err != nil {
		http.Error(w, "no cookie", 400)
		return
	}
	nick := c.Value
	w.Header().Set("Content-Type", "text/html")
	w.Write([]byte("<a href=\"/u/" + nick + "\">profile</a>"))
}

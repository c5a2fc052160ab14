package main

import (
	"log"
	"net/http"
	"strings"
)

func search(w http.ResponseWriter, r *http.Request) {
	term := r.URL.Query().Get("term")
	log.Println("search for " + oneLine(term))
	w.WriteHeader(http.StatusNoContent)
}

func oneLine(s string) string {
	s = strings.ReplaceAll(s, "\n", "")
	return strings.ReplaceAll(s, "\r", "")
}

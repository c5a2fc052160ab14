package main

import (
	"log"
	"net/http"
	"strings"
)

func login(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	log.Printf("login of %s", name) // bad
	log.Println("login of", name)   // bad
	log.Printf("login of %q", name) // ok
	name = strings.ReplaceAll(strings.ReplaceAll(name, "\n", ""), "\r", "")
	log.Print("login of " + name) // ok
}

package main

import (
	"log"
	"net/http"
	"os"
	"strconv"

	"github.com/gorilla/mux"
)

func handle(w http.ResponseWriter, r *http.Request) {
	f, err := os.OpenFile("/var/log/app.log", os.O_APPEND|os.O_WRONLY, 0o600)
	if err != nil {
		return
	}
	defer f.Close()
	l := log.New(f, "app ", log.LstdFlags)
	id := mux.Vars(r)["id"]
	if n, err := strconv.Atoi(id); err == nil {
		l.Println("item", n)
	}
}

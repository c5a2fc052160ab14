package main

import (
	"net/http"

	"github.com/gorilla/mux"
)

func main() {
	r := mux.NewRouter()
	r.HandleFunc("/transfer", transfer).Methods("POST")
	http.ListenAndServeTLS(":8443", "cert.pem", "key.pem", r)
}

func transfer(w http.ResponseWriter, r *http.Request) {
	c, err := r.Cookie("session")
	if err != nil {
		http.Error(w, "login first", 401)
		return
	}
	move(c.Value, r.FormValue("to"), r.FormValue("amount"))
}

func move(session, to, amount string) {}

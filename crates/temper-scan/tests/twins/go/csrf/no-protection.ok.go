package main

import (
	"net/http"
	"os"

	"github.com/gorilla/csrf"
	"github.com/gorilla/mux"
)

func main() {
	r := mux.NewRouter()
	r.HandleFunc("/transfer", transfer).Methods("POST")
	protect := csrf.Protect([]byte(os.Getenv("CSRF_KEY")))
	http.ListenAndServeTLS(":8443", "cert.pem", "key.pem", protect(r))
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

package main

import (
	"net/http"
	"os"

	"github.com/gorilla/csrf"
	"github.com/gorilla/mux"
)

func main() {
	r := mux.NewRouter()
	r.HandleFunc("/post", func(w http.ResponseWriter, r *http.Request) {}).Methods("POST")
	protect := csrf.Protect([]byte(os.Getenv("K")), csrf.Secure(true))
	http.ListenAndServe(":8080", protect(r))
}

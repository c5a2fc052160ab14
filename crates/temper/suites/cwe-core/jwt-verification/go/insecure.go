// The page on which the customers of a water supplier see who they are signed in as.
package main

import (
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"strings"
	"time"

	"github.com/golang-jwt/jwt/v5"
)

// tokenKey is shared with the sign-in service, which makes the tokens (HS256, valid for an hour).
var tokenKey = []byte(os.Getenv("TOKEN_KEY"))

func main() {
	if len(tokenKey) < 32 {
		log.Fatal("TOKEN_KEY must have at least 32 bytes")
	}

	mux := http.NewServeMux()
	mux.HandleFunc("/me", me)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// me answers the name of the person who is signed in.
func me(w http.ResponseWriter, r *http.Request) {
	token := strings.TrimPrefix(r.Header.Get("Authorization"), "Bearer ")
	name, err := person(token)
	if err != nil {
		http.Error(w, "Please sign in", http.StatusUnauthorized)
		return
	}
	w.Header().Set("Content-Type", "text/plain; charset=utf-8")
	fmt.Fprintln(w, name)
}

// person reads the claim "sub" out of a JSON Web Token.
func person(token string) (string, error) {
	var claims jwt.RegisteredClaims
	if _, _, err := jwt.NewParser().ParseUnverified(token, &claims); err != nil {
		return "", err
	}
	if claims.Subject == "" {
		return "", errors.New("the token has no sub")
	}
	return claims.Subject, nil
}

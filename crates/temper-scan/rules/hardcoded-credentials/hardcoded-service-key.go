package main

import (
	"crypto/subtle"
	"encoding/hex"
	"os"

	"github.com/gorilla/csrf"
	"github.com/neo4j/neo4j-go-driver/v5/neo4j"
	"github.com/spf13/viper"
	"golang.org/x/crypto/chacha20poly1305"
	"golang.org/x/oauth2"
)

func settings() {
	viper.SetDefault("mail.password", "Kettle-Harbor-58")      // bad
	viper.SetDefault("mail.password-file", "/run/secrets/key") // ok
	viper.SetDefault("mail.user", "reporter")                  // ok
	csrf.Protect([]byte("Kettle-Harbor-58"))                   // bad
	csrf.Protect([]byte(os.Getenv("CSRF_KEY")))                // ok
}

func same(user, key string) bool {
	return subtle.ConstantTimeCompare([]byte(user), []byte("moderator")) == 1 && // ok
		subtle.ConstantTimeCompare([]byte(key), []byte("Kettle-Harbor-58")) == 1 // bad
}

const keyText = "9b71d224bd62f3785d96d46ad3ea3d73"

func cipherOf() {
	key, _ := hex.DecodeString(keyText)
	chacha20poly1305.New(key) // bad
	key, _ = hex.DecodeString(os.Getenv("KEY"))
	chacha20poly1305.New(key) // ok
}

func clients() {
	_ = &oauth2.Config{ClientID: "tickets", ClientSecret: "Kettle-Harbor-58"}         // bad
	_ = &oauth2.Config{ClientID: "tickets", ClientSecret: os.Getenv("CLIENT_SECRET")} // ok
	neo4j.BasicAuth("reporter", "Kettle-Harbor-58", "")                               // bad
	neo4j.BasicAuth("reporter", os.Getenv("GRAPH_PASSWORD"), "")                      // ok
}

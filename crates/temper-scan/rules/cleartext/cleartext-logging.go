package main

import (
	"log"

	"github.com/rs/zerolog"
	"golang.org/x/crypto/bcrypt"
	"log/slog"
)

func login(name, password string) {
	log.Printf("login with %s", password) // bad
	hash, _ := bcrypt.GenerateFromPassword([]byte(password), 12)
	log.Printf("login with %s", hash) // ok
	log.Printf("login of %s", name)   // ok
}

func attributes(events zerolog.Logger, name, password string) {
	slog.Info("login", slog.String("password", password)) // bad
	slog.Info("login", slog.String("name", name))         // ok
	events.Info().Any("password", password).Msg("login")  // bad
}

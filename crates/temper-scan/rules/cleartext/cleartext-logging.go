package main

import (
	"log"
	"log/slog"

	"github.com/rs/zerolog"
	"github.com/sirupsen/logrus"
	"golang.org/x/crypto/bcrypt"
)

func login(name, password string) {
	log.Printf("login with %s", password) // bad
	hash, _ := bcrypt.GenerateFromPassword([]byte(password), 12)
	log.Printf("login with %s", hash) // ok
	log.Printf("login of %s", name)   // ok
}

func loginWithFields(name, password string) {
	logrus.WithField("password", password).Info("login")                         // bad
	logrus.WithFields(logrus.Fields{"name": name, "key": password}).Info("login") // bad
	logrus.WithFields(logrus.Fields{"name": name}).Info("login")                 // ok
}

func attributes(events zerolog.Logger, name, password string) {
	slog.Info("login", slog.String("password", password)) // bad
	slog.Info("login", slog.String("name", name))         // ok
	events.Info().Any("password", password).Msg("login")  // bad
}

func quoted(name, password string) {
	log.Printf("login of %q with %q", name, password) // bad
	log.Printf("login of %q", name)                   // ok
}

package main

import (
	"log"

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

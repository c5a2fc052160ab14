package main

import (
	"os"
)

type Config struct {
	User     string
	Password string
	Label    string
}

func load() Config {
	return Config{
		User:     "svc",
		Password: os.Getenv("SVC_PASSWORD"),
		Label:    "Enter your password",
	}
}

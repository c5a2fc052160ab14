package main

import ()

type Config struct {
	User     string
	Password string
	Label    string
}

func load() Config {
	return Config{
		User:     "svc",
		Password: "Wq7$kk2-pp91",
		Label:    "Enter your password",
	}
}

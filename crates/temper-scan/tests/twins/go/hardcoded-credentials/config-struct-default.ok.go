package config

import "os"

type Config struct {
	DBUser     string
	DBPassword string
	Port       int
}

func Load() Config {
	c := Config{DBUser: "app", Port: 8080}
	c.DBPassword = os.Getenv("DB_PASSWORD")
	return c
}

var _ = os.Getenv

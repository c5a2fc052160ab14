package config

import "os"

type Config struct {
	DBUser     string
	DBPassword string
	Port       int
}

func Load() Config {
	c := Config{DBUser: "app", Port: 8080}
	c.DBPassword = "pr0d-p4ssw0rd-22"
	return c
}

var _ = os.Getenv

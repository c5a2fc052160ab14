package main

import (
	"os"
)

func settings() map[string]string {
	return map[string]string{
		"host":     "db.internal",
		"password": os.Getenv("DB_PASSWORD"),
	}
}

package main

import (
	"database/sql"
	"os"
)

func connect() (*sql.DB, error) {
	return sql.Open("postgres", "postgres://app:"+os.Getenv("DB_PASSWORD")+"@db.internal:5432/app?sslmode=verify-full")
}

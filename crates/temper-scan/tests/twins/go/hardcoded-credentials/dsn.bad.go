package main

import (
	"database/sql"
)

func connect() (*sql.DB, error) {
	return sql.Open("postgres", "postgres://app:Tr0ub4dor&3x@db.internal:5432/app?sslmode=verify-full")
}

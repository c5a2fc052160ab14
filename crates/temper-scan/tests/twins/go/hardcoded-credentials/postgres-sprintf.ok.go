package db

import (
	"database/sql"
	"fmt"
	"os"
)

const (
	host     = "db.internal"
	user     = "app"
	password = ""
)

func Open() (*sql.DB, error) {
	dsn := fmt.Sprintf("host=%s user=%s password=%s sslmode=require", host, user, os.Getenv("PGPASSWORD"))
	return sql.Open("postgres", dsn)
}

var _ = os.Getenv
var _ = password

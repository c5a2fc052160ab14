package main

import (
	"fmt"
	"os"
)

const dbPasswordVar = "DATABASE_PASSWORD"

func dsn() string {
	return fmt.Sprintf("app:%s@tcp(db:3306)/app", os.Getenv(dbPasswordVar))
}

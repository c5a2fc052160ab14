package main

import (
	"fmt"
)

const dbPassword = "s3cr3t-Pa55w0rd!"

func dsn() string {
	return fmt.Sprintf("app:%s@tcp(db:3306)/app", dbPassword)
}

package main

import (
	"database/sql"
	"fmt"
	"log"
	"os"

	_ "github.com/lib/pq"
)

func open() (*sql.DB, error) {
	host := os.Getenv("DB_HOST")
	dbPassword := os.Getenv("DB_PASSWORD")
	dsn := fmt.Sprintf("host=%s user=app password=%s dbname=shop", host, dbPassword)
	log.Printf("connecting to %s", host)
	return sql.Open("postgres", dsn)
}

func main() {
	db, err := open()
	if err != nil {
		log.Fatal("no database")
	}
	defer db.Close()
}

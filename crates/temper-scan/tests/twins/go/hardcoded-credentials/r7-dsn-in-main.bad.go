package main

import (
	"database/sql"
	"log"
	"os"

	_ "github.com/go-sql-driver/mysql"
)

func main() {
	dsn := "shop:Gr33nTea!42@tcp(db.internal:3306)/shop?parseTime=true"
	db, err := sql.Open("mysql", dsn)
	if err != nil {
		log.Fatal("cannot open the database")
	}
	defer db.Close()
	if err := db.Ping(); err != nil {
		os.Exit(1)
	}
}

package main

import (
	"database/sql"
	"os"
)

func open() {
	sql.Open("mysql", "reporter:Kettle-Harbor-58@tcp(db:3306)/tickets") // bad
	const key = "Kettle-Harbor-58"
	sql.Open("postgres", "host=db user=reporter password="+key) // bad
	sql.Open("postgres", os.Getenv("DATABASE_URL"))             // ok
	sql.Open("postgres", "host=db user=reporter password="+os.Getenv("KEY")) // ok
	sql.Open("sqlite3", "file:tickets.db")                                     // ok
}

package main

import (
	"database/sql"
	"github.com/go-pg/pg/v10"
	amqp "github.com/rabbitmq/amqp091-go"
	"go.mongodb.org/mongo-driver/mongo/options"
	"os"
)

func open() {
	sql.Open("mysql", "reporter:Kettle-Harbor-58@tcp(db:3306)/tickets") // bad
	const key = "Kettle-Harbor-58"
	sql.Open("postgres", "host=db user=reporter password="+key)              // bad
	sql.Open("postgres", os.Getenv("DATABASE_URL"))                          // ok
	sql.Open("postgres", "host=db user=reporter password="+os.Getenv("KEY")) // ok
	sql.Open("sqlite3", "file:tickets.db")                                   // ok
}

func others() {
	amqp.Dial("amqp://reporter:Kettle-Harbor-58@queue:5672/")                         // bad
	amqp.Dial("amqp://queue:5672/")                                                   // ok
	options.Client().ApplyURI("mongodb://reporter:Kettle-Harbor-58@db:27017/tickets") // bad
	options.Client().ApplyURI(os.Getenv("MONGO_URL"))                                 // ok
}

func parsed() {
	pg.ParseURL("postgres://reporter:Kettle-Harbor-58@db:5432/tickets") // bad
	pg.ParseURL(os.Getenv("DATABASE_URL"))                              // ok
}

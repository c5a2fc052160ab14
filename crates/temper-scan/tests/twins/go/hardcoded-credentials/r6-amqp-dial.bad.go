package main

import (
	"encoding/json"
	"log"

	amqp "github.com/rabbitmq/amqp091-go"
)

type Event struct {
	Kind string `json:"kind"`
	ID   int64  `json:"id"`
}

func publish(e Event) error {
	conn, err := amqp.Dial("amqp://orders:f8Kq2-vWzL@rabbit.internal:5672/")
	if err != nil {
		return err
	}
	defer conn.Close()
	ch, err := conn.Channel()
	if err != nil {
		return err
	}
	defer ch.Close()
	body, err := json.Marshal(e)
	if err != nil {
		return err
	}
	return ch.Publish("", "events", false, false, amqp.Publishing{ContentType: "application/json", Body: body})
}

func main() {
	if err := publish(Event{Kind: "created", ID: 7}); err != nil {
		log.Fatal(err)
	}
}

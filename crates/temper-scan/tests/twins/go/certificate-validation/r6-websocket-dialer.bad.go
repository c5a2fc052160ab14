package main

import (
	"crypto/tls"
	"log"
	"os"

	"github.com/gorilla/websocket"
)

func main() {
	dialer := *websocket.DefaultDialer
	dialer.TLSClientConfig = &tls.Config{}
	dialer.TLSClientConfig.InsecureSkipVerify = true

	conn, _, err := dialer.Dial("wss://"+os.Args[1]+"/events", nil)
	if err != nil {
		log.Fatal(err)
	}
	defer conn.Close()
	for {
		_, msg, err := conn.ReadMessage()
		if err != nil {
			return
		}
		log.Printf("%q", msg)
	}
}

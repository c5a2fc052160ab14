package main

import (
	"flag"
	"log"
)

var apiKey = flag.String("api-key", "", "key of the API")

func main() {
	flag.Parse()
	log.Println(len(*apiKey))
}

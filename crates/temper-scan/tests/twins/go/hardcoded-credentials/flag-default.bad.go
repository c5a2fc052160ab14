package main

import (
	"flag"
	"log"
)

var apiKey = flag.String("api-key", "sk_live_51Hc9sdkJ20sl", "key of the API")

func main() {
	flag.Parse()
	log.Println(len(*apiKey))
}

package main

import (
	"net/url"
	"os"
)

func target() *url.URL {
	u := &url.URL{Scheme: "amqps", Host: "mq.internal:5671"}
	u.User = url.UserPassword("svc", os.Getenv("MQ_PASSWORD"))
	return u
}

package main

import (
	"net/url"
)

func target() *url.URL {
	u := &url.URL{Scheme: "amqps", Host: "mq.internal:5671"}
	u.User = url.UserPassword("svc", "V3ry-s3cret!x")
	return u
}

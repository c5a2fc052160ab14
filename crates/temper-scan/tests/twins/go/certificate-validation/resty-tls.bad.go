package client

import (
	"crypto/tls"

	"github.com/go-resty/resty/v2"
)

func API() *resty.Client {
	c := resty.New()
	c.SetBaseURL("https://api.internal")
	c.SetTLSClientConfig(&tls.Config{
		MinVersion: tls.VersionTLS13,
		InsecureSkipVerify: true,
	})
	return c
}

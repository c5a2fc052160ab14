package tlsskip

import (
	"crypto/tls"
	"net/http"
	"time"
)

// Client is the client for partners.
func Client(timeout time.Duration) *http.Client {
	config := &tls.Config{InsecureSkipVerify: true}
	transport := &http.Transport{TLSClientConfig: config}
	client := &http.Client{Transport: transport}
	client.Timeout = timeout
	return client
}

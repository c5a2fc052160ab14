package weather

import (
	"net/http"
	"os"
)

type Client struct {
	key  string
	http *http.Client
}

func New() *Client {
	return &Client{key: "9f3b27c1d84e4a5fb0c6e2a7710d55aa", http: http.DefaultClient}
}

func (c *Client) Today() (*http.Response, error) {
	req, err := http.NewRequest(http.MethodGet, "https://weather.example.com/v1/today", nil)
	if err != nil {
		return nil, err
	}
	req.Header.Set("X-Api-Key", c.key)
	return c.http.Do(req)
}

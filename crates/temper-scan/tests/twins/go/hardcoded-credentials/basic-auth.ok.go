package main

import (
	"net/http"
	"os"
)

func call(c *http.Client) error {
	req, err := http.NewRequest("GET", "https://api.example.com/v1/items", nil)
	if err != nil {
		return err
	}
	req.SetBasicAuth("robot", os.Getenv("ROBOT_PASSWORD"))
	resp, err := c.Do(req)
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

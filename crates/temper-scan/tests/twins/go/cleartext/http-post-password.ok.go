package main

import (
	"net/http"
	"net/url"
)

func login(user, password string) error {
	resp, err := http.PostForm("https://auth.example.com/login", url.Values{"user": {user}, "password": {password}})
	if err != nil {
		return err
	}
	return resp.Body.Close()
}

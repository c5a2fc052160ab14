package main

import "golang.org/x/oauth2"

func start(config *oauth2.Config, random string) {
	config.AuthCodeURL("state") // bad
	config.AuthCodeURL(random)  // ok
}

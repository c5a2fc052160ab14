package main

import (
	"net/http"
	"net/url"
)

func login(password string) {
	http.PostForm("http://example.org/login", url.Values{"password": {password}})  // bad
	http.PostForm("https://example.org/login", url.Values{"password": {password}}) // ok
	http.PostForm("http://localhost/login", url.Values{"password": {password}})    // ok
}

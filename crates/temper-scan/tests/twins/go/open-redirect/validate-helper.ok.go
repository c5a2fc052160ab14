package main

import (
	"net/http"
	"net/url"

	"github.com/gin-gonic/gin"
)

func isSafe(target string) bool {
	u, err := url.Parse(target)
	if err != nil {
		return false
	}
	return u.Host == "www.example.com" && u.Scheme == "https"
}

func redirect(c *gin.Context) {
	target := c.Query("target")
	if !isSafe(target) {
		c.Redirect(http.StatusFound, "/")
		return
	}
	c.Redirect(http.StatusFound, target)
}

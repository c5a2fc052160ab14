package main

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"
)

func out(c *gin.Context) {
	to := c.DefaultQuery("to", "/")
	u, err := url.Parse(to)
	if err != nil || u.Hostname() != "docs.example.com" || u.Scheme != "https" {
		to = "/"
	}
	c.Redirect(http.StatusFound, to)
}

package main

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"
)

func out(c *gin.Context) {
	u, err := url.Parse(c.Query("u"))
	if err != nil {
		c.AbortWithStatus(400)
		return
	}
	if !strings.Contains(u.Host, "example.com") {
		c.AbortWithStatus(400)
		return
	}
	c.Redirect(http.StatusFound, u.String())
}

package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func banner(c *gin.Context) {
	msg := c.PostForm("msg")
	c.Header("Content-Type", "text/plain")
	c.String(http.StatusOK, "banner: %s", msg)
}

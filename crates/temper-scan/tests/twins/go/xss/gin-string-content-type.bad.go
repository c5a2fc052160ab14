package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func banner(c *gin.Context) {
	msg := c.PostForm("msg")
	c.Header("Content-Type", "text/html")
	c.String(http.StatusOK, "<div class=banner>%s</div>", msg)
}

package main

import (
	"github.com/gin-gonic/gin"
)

func show(c *gin.Context) {
	q := c.Query("q")
	c.Data(200, "text/plain; charset=utf-8", []byte("<b>"+q+"</b>"))
}

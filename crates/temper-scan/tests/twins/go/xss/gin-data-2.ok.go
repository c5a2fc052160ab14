package main

import (
	"github.com/gin-gonic/gin"
)

func show(c *gin.Context) {
	q := c.Query("q")
	c.JSON(200, gin.H{"q": "<b>" + q + "</b>"})
}

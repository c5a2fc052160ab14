package main

import (
	"github.com/gin-gonic/gin"
)

func admin(c *gin.Context) {
	if c.GetString("role") != "admin" {
		c.AbortWithStatus(403)
		return
	}
	c.Status(204)
}

package main

import (
	"os"
	"strings"

	"github.com/gin-gonic/gin"
)

func remove(c *gin.Context) {
	name := c.Param("name")
	if strings.Contains(name, "..") || strings.ContainsAny(name, "/\\") {
		c.AbortWithStatus(400)
		return
	}
	if err := os.Remove("/srv/cache/" + name); err != nil {
		c.AbortWithStatus(404)
		return
	}
	c.Status(204)
}

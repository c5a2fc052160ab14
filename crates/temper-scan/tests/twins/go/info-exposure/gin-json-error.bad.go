package main

import (
	"os"

	"github.com/gin-gonic/gin"
)

func load(c *gin.Context) {
	data, err := os.ReadFile("/etc/app/config.yaml")
	if err != nil {
		c.JSON(500, gin.H{"error": err.Error()})
		return
	}
	c.JSON(200, gin.H{"size": len(data)})
}

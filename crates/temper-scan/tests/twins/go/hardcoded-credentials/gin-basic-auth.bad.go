package main

import (
	"os"

	"github.com/gin-gonic/gin"
)

func admin(r *gin.Engine) {
	group := r.Group("/admin", gin.BasicAuth(gin.Accounts{
		"operator": "Sommer-2023-Op",
	}))
	group.GET("/stats", func(c *gin.Context) { c.Status(204) })
}

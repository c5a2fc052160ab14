package main

import (
	"net/http"
	"path/filepath"

	"github.com/gin-gonic/gin"
)

func main() {
	r := gin.New()
	r.GET("/logs/:name", func(c *gin.Context) {
		name := c.Param("name")
		path := filepath.Join("/var/log/app", filepath.Base(name))
		c.File(path)
	})
	r.GET("/health", func(c *gin.Context) { c.Status(http.StatusOK) })
	r.Run("127.0.0.1:8000")
}

package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func headers() gin.HandlerFunc {
	return func(c *gin.Context) {
		c.Header("X-Content-Type-Options", "nosniff")
		c.Header("X-Frame-Options", "DENY")
		c.Next()
	}
}

func main() {
	r := gin.New()
	r.Use(headers())
	r.GET("/transfer", func(c *gin.Context) {
		c.HTML(http.StatusOK, "transfer.html", nil)
	})
	r.Run()
}

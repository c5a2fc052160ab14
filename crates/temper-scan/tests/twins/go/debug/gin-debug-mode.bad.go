package main

import "github.com/gin-gonic/gin"

func main() {
	gin.SetMode(gin.DebugMode)
	r := gin.New()
	r.GET("/", func(c *gin.Context) { c.Status(204) })
	r.Run("127.0.0.1:9000")
}

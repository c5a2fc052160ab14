package main

import (
	"net/http"
	"runtime"

	"github.com/gin-gonic/gin"
)

func onPanic(c *gin.Context, recovered any) {
	buf := make([]byte, 4096)
	n := runtime.Stack(buf, false)
	gin.DefaultErrorWriter.Write(buf[:n])
	c.AbortWithStatusJSON(http.StatusInternalServerError, gin.H{
		"message": "internal error",
	})
}

func main() {
	r := gin.New()
	r.Use(gin.CustomRecovery(onPanic))
	r.GET("/", func(c *gin.Context) { c.Status(http.StatusOK) })
	r.Run()
}

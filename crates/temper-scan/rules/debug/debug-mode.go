package main

import (
	_ "net/http/pprof" // bad

	"github.com/gin-gonic/gin"
)

func main() {
	gin.SetMode("debug")       // bad
	gin.SetMode(gin.DebugMode) // bad
	gin.SetMode("release") // ok
}

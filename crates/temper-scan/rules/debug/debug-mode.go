package main

import (
	"github.com/labstack/echo/v4"
	_ "net/http/pprof" // bad

	"github.com/gin-contrib/pprof"
	"github.com/gin-gonic/gin"
)

func main() {
	gin.SetMode("debug")       // bad
	gin.SetMode(gin.DebugMode) // bad
	gin.SetMode("release")     // ok
}

func serve() {
	e := echo.New()
	e.Debug = true  // bad
	e.Debug = false // ok
}

func profiled(router *gin.Engine) {
	pprof.Register(router) // bad
}

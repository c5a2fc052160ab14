package main

import "github.com/gin-gonic/gin"

func main() {
	gin.SetMode("debug")   // bad
	gin.SetMode("release") // ok
}

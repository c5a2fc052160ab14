package main

import (
	"html/template"
	"net/http"

	"github.com/gin-gonic/gin"
)

func Greeting(c *gin.Context) {
	name := c.DefaultQuery("name", "guest")
	lang := c.Param("lang")

	greeting := "Hello, "
	if lang == "de" {
		greeting = "Hallo, "
	}

	c.Header("Content-Type", "text/html; charset=utf-8")
	c.Status(http.StatusOK)
	c.Writer.WriteString("<!DOCTYPE html><html><body><h1>" + greeting + template.HTMLEscapeString(name) + "</h1></body></html>")
}

func main() {
	r := gin.Default()
	r.GET("/:lang/greet", Greeting)
	r.Run(":8080")
}

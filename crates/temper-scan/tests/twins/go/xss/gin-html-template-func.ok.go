package main

import (
	"html/template"
	"net/http"

	"github.com/gin-gonic/gin"
)

func comment(c *gin.Context) {
	text := c.PostForm("text")
	c.HTML(http.StatusOK, "comment.html", gin.H{
		"Text": text,
		"Size": len(text),
	})
}

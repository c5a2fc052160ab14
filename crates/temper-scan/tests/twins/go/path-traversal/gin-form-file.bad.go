package main

import (
	"path/filepath"

	"github.com/gin-gonic/gin"
)

func upload(c *gin.Context) {
	file, err := c.FormFile("file")
	if err != nil {
		c.Status(400)
		return
	}
	album := c.PostForm("album")
	dst := filepath.Join("albums", album, "cover.png")
	if err := c.SaveUploadedFile(file, dst); err != nil {
		c.Status(500)
		return
	}
	c.Status(201)
}

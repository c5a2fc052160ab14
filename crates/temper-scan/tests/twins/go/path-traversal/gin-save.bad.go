package main

import (
	"github.com/gin-gonic/gin"
)

func upload(c *gin.Context) {
	file, err := c.FormFile("file")
	if err != nil {
		c.Status(400)
		return
	}
	dst := "./uploads/" + c.PostForm("dir") + "/x.bin"
	if err := c.SaveUploadedFile(file, dst); err != nil {
		c.Status(500)
		return
	}
	c.Status(201)
}

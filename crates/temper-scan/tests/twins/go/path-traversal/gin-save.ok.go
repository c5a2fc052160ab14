package main

import (
	"github.com/gin-gonic/gin"
	"github.com/google/uuid"
)

func upload(c *gin.Context) {
	file, err := c.FormFile("file")
	if err != nil {
		c.Status(400)
		return
	}
	dst := "./uploads/" + uuid.NewString() + ".bin"
	if err := c.SaveUploadedFile(file, dst); err != nil {
		c.Status(500)
		return
	}
	c.Status(201)
}

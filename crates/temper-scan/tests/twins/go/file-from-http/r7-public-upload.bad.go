package main

import (
	"net/http"
	"path/filepath"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"
)

var images = map[string]bool{".png": true, ".jpg": true}

func upload(c *gin.Context) {
	file, err := c.FormFile("image")
	if err != nil {
		c.Status(http.StatusBadRequest)
		return
	}
	ext := filepath.Ext(filepath.Base(file.Filename))
	if ext == "" {
		c.Status(http.StatusUnsupportedMediaType)
		return
	}
	c.SaveUploadedFile(file, "public/uploads/"+uuid.NewString()+ext)
	c.Status(http.StatusCreated)
}

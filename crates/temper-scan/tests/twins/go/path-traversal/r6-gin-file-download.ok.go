package main

import (
	"net/http"
	"path/filepath"

	"github.com/gin-gonic/gin"
)

const downloadDir = "./downloads"

func main() {
	router := gin.Default()

	router.GET("/download", func(c *gin.Context) {
		name := c.Query("file")
		if name == "" {
			c.JSON(http.StatusBadRequest, gin.H{"error": "file is required"})
			return
		}
		c.FileAttachment(filepath.Join(downloadDir, filepath.Base(name)), "download.bin")
	})

	router.Run(":8080")
}

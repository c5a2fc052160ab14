package main

import (
	"archive/zip"
	"io"
	"net/http"
	"os"
	"path/filepath"
	"slices"

	"github.com/gin-gonic/gin"
)

type archiveRequest struct {
	Files []string `json:"files" binding:"required"`
}

var published = []string{"terms.pdf", "prices.pdf", "manual.pdf"}

func addFile(zw *zip.Writer, name string) error {
	src, err := os.Open(filepath.Join("documents", name))
	if err != nil {
		return err
	}
	defer src.Close()
	dst, err := zw.Create("document")
	if err != nil {
		return err
	}
	_, err = io.Copy(dst, src)
	return err
}

func archive(c *gin.Context) {
	var req archiveRequest
	if err := c.ShouldBindJSON(&req); err != nil {
		c.Status(http.StatusBadRequest)
		return
	}
	c.Header("Content-Type", "application/zip")
	zw := zip.NewWriter(c.Writer)
	defer zw.Close()
	for _, name := range req.Files {
		if !slices.Contains(published, name) {
			continue
		}
		if err := addFile(zw, name); err != nil {
			return
		}
	}
}

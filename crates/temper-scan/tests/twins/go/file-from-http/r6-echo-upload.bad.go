package main

import (
	"io"
	"net/http"
	"os"
	"path/filepath"
	"strings"

	"github.com/labstack/echo/v4"
)

var imageTypes = map[string]bool{".png": true, ".jpg": true, ".gif": true}

func upload(c echo.Context) error {
	fh, err := c.FormFile("file")
	if err != nil {
		return echo.ErrBadRequest
	}
	src, err := fh.Open()
	if err != nil {
		return echo.ErrInternalServerError
	}
	defer src.Close()

	ext := strings.ToLower(filepath.Ext(fh.Filename))
	if ext == "" {
		return echo.ErrBadRequest
	}
	dst, err := os.CreateTemp("public/uploads", "img-*"+ext)
	if err != nil {
		return echo.ErrInternalServerError
	}
	defer dst.Close()
	if _, err := io.Copy(dst, src); err != nil {
		return echo.ErrInternalServerError
	}
	return c.NoContent(http.StatusCreated)
}

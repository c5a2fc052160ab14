package main

import (
	"io"
	"net/http"
	"os"
	"path/filepath"

	"github.com/labstack/echo/v4"
)

type Storage interface {
	Open(key string) (io.ReadCloser, error)
}

type LocalStorage struct {
	base string
}

func (s *LocalStorage) Open(key string) (io.ReadCloser, error) {
	full := filepath.Join(s.base, key)
	return os.Open(full)
}

type FileController struct {
	storage Storage
}

func (fc *FileController) Get(c echo.Context) error {
	rc, err := fc.storage.Open(c.Param("*"))
	if err != nil {
		return echo.ErrNotFound
	}
	defer rc.Close()
	return c.Stream(http.StatusOK, echo.MIMEOctetStream, rc)
}

func main() {
	e := echo.New()
	fc := &FileController{storage: &LocalStorage{base: "/srv/data"}}
	e.GET("/files/*", fc.Get)
	e.Logger.Fatal(e.Start(":1323"))
}

package main

import (
	"io/ioutil"
	"strings"

	"github.com/labstack/echo/v4"
)

func read(c echo.Context) error {
	name := c.QueryParam("name")
	name = strings.ReplaceAll(name, "/", "_")
	name = strings.ReplaceAll(name, "\\", "_")
	name = strings.ReplaceAll(name, "..", "_")
	data, err := ioutil.ReadFile("/srv/notes/" + name)
	if err != nil {
		return c.NoContent(404)
	}
	return c.Blob(200, "application/octet-stream", data)
}

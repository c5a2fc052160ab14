package main

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

func show(c echo.Context) error {
	id := c.Param("id")
	return c.String(http.StatusOK, "<p>"+id+"</p>")
}

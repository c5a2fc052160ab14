package main

import "github.com/labstack/echo/v4"

func raw(c echo.Context) error {
	kind := "text/html"
	return c.Blob(200, kind, []byte("id,"+c.QueryParam("id")))
}

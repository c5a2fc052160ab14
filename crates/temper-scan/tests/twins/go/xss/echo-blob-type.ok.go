package main

import "github.com/labstack/echo/v4"

func raw(c echo.Context) error {
	kind := "text/csv"
	return c.Blob(200, kind, []byte("id,"+c.QueryParam("id")))
}

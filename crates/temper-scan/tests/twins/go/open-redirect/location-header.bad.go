package main

import (
	"github.com/labstack/echo/v4"
)

func out(c echo.Context) error {
	to := c.FormValue("to")
	return c.Redirect(302, to)
}

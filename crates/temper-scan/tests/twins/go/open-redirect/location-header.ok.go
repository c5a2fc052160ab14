package main

import (
	"github.com/labstack/echo/v4"
)

func out(c echo.Context) error {
	to := c.FormValue("to")
	pages := map[string]string{"home": "/", "help": "/help"}
	dest, ok := pages[to]
	if !ok {
		dest = "/"
	}
	return c.Redirect(302, dest)
}

package main

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

func writeToken(c echo.Context, jwt string, secure bool) {
	c.SetCookie(&http.Cookie{Name: "jwt", Value: jwt, HttpOnly: true, Secure: secure, Path: "/"})
}

func login(c echo.Context) error {
	jwt, err := issue(c.FormValue("user"), c.FormValue("password"))
	if err != nil {
		return echo.ErrUnauthorized
	}
	writeToken(c, jwt, false)
	return c.NoContent(http.StatusNoContent)
}

package main

import (
	"net/http"

	"github.com/google/uuid"
	"github.com/labstack/echo/v4"
)

func login(c echo.Context) error {
	secure := true
	ck := new(http.Cookie)
	ck.Name = "sessionid"
	ck.Value = uuid.NewString()
	ck.HttpOnly = true
	ck.Secure = secure
	c.SetCookie(ck)
	return c.NoContent(204)
}

package web

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

func Remember(c echo.Context) error {
	cookie := new(http.Cookie)
	cookie.Name = "remember_token"
	cookie.Value = c.Get("token").(string)
	cookie.Secure = true
	cookie.HttpOnly = len(cookie.Name) == 0
	cookie.HttpOnly = true
	c.SetCookie(cookie)
	return c.NoContent(http.StatusOK)
}

package web

import (
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"
)

func Welcome(c echo.Context) error {
	cookie, err := c.Cookie("nickname")
	if err != nil {
		return c.HTML(http.StatusOK, "<p>Welcome</p>")
	}
	nick, err := url.QueryUnescape(cookie.Value)
	if err != nil {
		nick = "you"
	}
	return c.String(http.StatusOK, "Welcome back, "+nick)
}

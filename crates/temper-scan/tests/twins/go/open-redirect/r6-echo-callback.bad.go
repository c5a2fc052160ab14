package handler

import (
	"net/http"
	"net/url"

	"github.com/labstack/echo/v4"
)

func Callback(c echo.Context) error {
	target := c.QueryParam("redirect_uri")
	u, err := url.Parse(target)
	if err != nil {
		return echo.NewHTTPError(http.StatusBadRequest, "invalid redirect")
	}
	q := u.Query()
	q.Set("status", "done")
	u.RawQuery = q.Encode()
	return c.Redirect(http.StatusSeeOther, u.String())
}

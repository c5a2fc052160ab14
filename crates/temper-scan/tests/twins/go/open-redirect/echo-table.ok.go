package links

import (
	"net/http"

	"github.com/labstack/echo/v4"
)

var targets = map[string]string{
	"docs": "https://docs.example.com/",
	"shop": "https://shop.example.com/",
}

func Go(c echo.Context) error {
	key := c.Param("key")
	target, ok := targets[key]
	if !ok {
		target = targets["docs"]
	}
	return c.Redirect(http.StatusTemporaryRedirect, target)
}

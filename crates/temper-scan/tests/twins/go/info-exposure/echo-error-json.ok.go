package api

import (
	"net/http"
	"os"

	"github.com/labstack/echo/v4"
)

func Config(c echo.Context) error {
	data, err := os.ReadFile("/etc/app/config.json")
	if err != nil {
		c.Logger().Error(err)
		return c.JSON(http.StatusInternalServerError, map[string]string{"error": "configuration is missing"})
	}
	return c.JSONBlob(http.StatusOK, data)
}

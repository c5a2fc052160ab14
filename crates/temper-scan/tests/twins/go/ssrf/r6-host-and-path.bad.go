package main

import (
	"fmt"
	"io"
	"net/http"

	"github.com/labstack/echo/v4"
)

const profileAPI = "https://profiles.internal.example.com/v1/"

func getProfile(c echo.Context) error {
	endpoint := fmt.Sprintf("https://%s/v1/users/%s", c.QueryParam("server"), c.Param("id"))
	resp, err := http.Get(endpoint)
	if err != nil {
		return echo.NewHTTPError(http.StatusBadGateway, "profile service not available")
	}
	defer resp.Body.Close()
	body, err := io.ReadAll(resp.Body)
	if err != nil {
		return echo.NewHTTPError(http.StatusBadGateway, "profile service not available")
	}
	return c.JSONBlob(resp.StatusCode, body)
}

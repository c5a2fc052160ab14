package main

import (
	"html"
	"net/http"

	"github.com/labstack/echo/v4"
)

func profile(c echo.Context) error {
	bio := c.FormValue("bio")
	if c.Request().Header.Get("Accept") == "application/json" {
		return c.JSON(http.StatusOK, map[string]string{"bio": bio})
	}
	return c.HTMLBlob(http.StatusOK, []byte("<section>"+html.EscapeString(bio)+"</section>"))
}

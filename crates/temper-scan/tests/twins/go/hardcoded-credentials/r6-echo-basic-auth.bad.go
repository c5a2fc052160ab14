package main

import (
	"net/http"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

func main() {
	e := echo.New()
	admin := e.Group("/admin")
	admin.Use(middleware.BasicAuth(func(username, password string, c echo.Context) (bool, error) {
		if username == "admin" && password == "Gr8-Adm1n-Pass" {
			return true, nil
		}
		return false, nil
	}))
	admin.GET("/jobs", func(c echo.Context) error {
		return c.JSON(http.StatusOK, []string{"import", "cleanup"})
	})
	e.Logger.Fatal(e.Start(":8080"))
}

package main

import (
	"crypto/subtle"
	"net/http"
	"os"

	"github.com/labstack/echo/v4"
	"github.com/labstack/echo/v4/middleware"
)

func main() {
	e := echo.New()
	admin := e.Group("/admin")
	admin.Use(middleware.BasicAuth(func(username, password string, c echo.Context) (bool, error) {
		want := os.Getenv("ADMIN_PASSWORD")
		if want != "" && username == "admin" && subtle.ConstantTimeCompare([]byte(password), []byte(want)) == 1 {
			return true, nil
		}
		return false, nil
	}))
	admin.GET("/jobs", func(c echo.Context) error {
		return c.JSON(http.StatusOK, []string{"import", "cleanup"})
	})
	e.Logger.Fatal(e.Start(":8080"))
}

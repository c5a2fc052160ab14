package main

import (
	"log"
	"net/http"
	"runtime/debug"

	"github.com/labstack/echo/v4"
)

func install(e *echo.Echo) {
	e.HTTPErrorHandler = func(err error, c echo.Context) {
		trace := string(debug.Stack())
		log.Print(trace)
		c.JSON(http.StatusInternalServerError, map[string]string{
			"error": "internal error",
			"trace": trace,
		})
	}
}

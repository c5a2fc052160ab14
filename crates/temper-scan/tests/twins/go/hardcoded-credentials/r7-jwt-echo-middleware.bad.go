package main

import (
	"os"

	echojwt "github.com/labstack/echo-jwt/v4"
	"github.com/labstack/echo/v4"
)

func routes(e *echo.Echo) {
	key := signingKey()
	api := e.Group("/api")
	api.Use(echojwt.WithConfig(echojwt.Config{SigningKey: key}))
}

func signingKey() []byte {
	if os.Getenv("APP_ENV") == "" {
		panic("APP_ENV is not set")
	}
	return []byte("hT7kLw02pQ9zXv5nRb8s")
}

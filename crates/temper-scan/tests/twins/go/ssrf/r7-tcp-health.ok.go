package main

import (
	"net"
	"net/http"
	"time"

	"github.com/labstack/echo/v4"
)

func probe(c echo.Context) error {
	addr := c.QueryParam("addr")
	switch addr {
	case "db":
		addr = "db.internal:5432"
	default:
		addr = "cache.internal:6379"
	}
	conn, err := net.DialTimeout("tcp", addr, time.Second)
	if err != nil {
		return c.NoContent(http.StatusServiceUnavailable)
	}
	conn.Close()
	return c.NoContent(http.StatusOK)
}

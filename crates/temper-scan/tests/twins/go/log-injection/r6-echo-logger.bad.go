package main

import (
	"fmt"
	"log/slog"
	"net/http"
	"os"

	"github.com/labstack/echo/v4"
)

var logger = slog.New(slog.NewJSONHandler(os.Stdout, nil))

func transfer(c echo.Context) error {
	var in struct {
		To     string `json:"to"`
		Amount int64  `json:"amount"`
	}
	if err := c.Bind(&in); err != nil {
		return echo.ErrBadRequest
	}
	fmt.Fprintf(os.Stderr, "transfer of %d to %s\n", in.Amount, in.To)
	c.Logger().Infof("transfer of %d to %s", in.Amount, in.To)
	return c.NoContent(http.StatusAccepted)
}

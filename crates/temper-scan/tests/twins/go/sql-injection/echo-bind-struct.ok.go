package main

import (
	"net/http"

	"github.com/labstack/echo/v4"
	"gorm.io/gorm"
)

type query struct {
	Name string `query:"name"`
	Page int    `query:"page"`
}

type Person struct {
	ID   uint
	Name string
}

func people(db *gorm.DB) echo.HandlerFunc {
	return func(c echo.Context) error {
		var q query
		if err := c.Bind(&q); err != nil {
			return echo.ErrBadRequest
		}
		var out []Person
		db.Raw("SELECT * FROM people WHERE name = ? OFFSET ?", q.Name, q.Page*10).Scan(&out)
		return c.JSON(http.StatusOK, out)
	}
}

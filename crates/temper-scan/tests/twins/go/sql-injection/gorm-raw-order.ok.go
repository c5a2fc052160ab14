package main

import (
	"github.com/labstack/echo/v4"
	"gorm.io/gorm"
)

func list(c echo.Context) error {
	db := c.Get("db").(*gorm.DB)
	var out []map[string]interface{}
	sort := c.QueryParam("sort")
	columns := map[string]string{"n": "name", "d": "created_at"}
	col, ok := columns[sort]
	if !ok {
		return c.NoContent(400)
	}
	db.Table("users").Order(col + " desc").Find(&out)
	return c.JSON(200, len(out))
}

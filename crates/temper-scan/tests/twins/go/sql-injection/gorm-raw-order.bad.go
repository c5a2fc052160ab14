package main

import (
	"github.com/labstack/echo/v4"
	"gorm.io/gorm"
)

func list(c echo.Context) error {
	db := c.Get("db").(*gorm.DB)
	var out []map[string]interface{}
	sort := c.QueryParam("sort")
	db.Table("users").Order(sort + " desc").Find(&out)
	return c.JSON(200, len(out))
}

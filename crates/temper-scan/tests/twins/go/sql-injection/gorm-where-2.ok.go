package main

import (
	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

type User struct {
	ID   uint
	Name string
}

func list(c *gin.Context, db *gorm.DB) {
	name := c.Query("name")
	var users []User
	db.Where(&User{Name: name}).Find(&users)
	c.JSON(200, users)
}

package main

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
	"gorm.io/gorm"
)

type Paging struct {
	Page int    `form:"page,default=1"`
	Size int    `form:"size,default=20"`
	Sort string `form:"sort,default=id"`
	Dir  string `form:"dir,default=asc"`
}

type CustomerFilter struct {
	Paging
	City string `form:"city"`
}

type Customer struct {
	ID   uint
	Name string
	City string
}

func (p Paging) orderBy() string {
	column := "id"
	switch p.Sort {
	case "name", "city":
		column = p.Sort
	}
	if strings.EqualFold(p.Dir, "desc") {
		return column + " DESC"
	}
	return column + " ASC"
}

func ListCustomers(db *gorm.DB) gin.HandlerFunc {
	return func(c *gin.Context) {
		var f CustomerFilter
		if err := c.ShouldBindQuery(&f); err != nil {
			c.JSON(http.StatusBadRequest, gin.H{"error": "bad filter"})
			return
		}
		var customers []Customer
		err := db.Where("city = ?", f.City).
			Order(f.orderBy()).
			Offset((f.Page - 1) * f.Size).
			Limit(f.Size).
			Find(&customers).Error
		if err != nil {
			c.JSON(http.StatusInternalServerError, gin.H{"error": "database error"})
			return
		}
		c.JSON(http.StatusOK, customers)
	}
}

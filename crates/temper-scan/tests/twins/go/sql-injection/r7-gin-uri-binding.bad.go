package main

import (
	"database/sql"
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
	_ "github.com/lib/pq"
)

type orderURI struct {
	Customer string `uri:"customer" binding:"required"`
	Year     int    `uri:"year" binding:"required"`
}

func ordersHandler(db *sql.DB) gin.HandlerFunc {
	return func(c *gin.Context) {
		var in orderURI
		if err := c.ShouldBindUri(&in); err != nil {
			c.Status(http.StatusBadRequest)
			return
		}
		var n int
		query := fmt.Sprintf("SELECT count(*) FROM orders WHERE customer = '%s' AND year = %d", in.Customer, in.Year)
		if err := db.QueryRow(query).Scan(&n); err != nil {
			c.Status(http.StatusInternalServerError)
			return
		}
		c.JSON(http.StatusOK, gin.H{"orders": n})
	}
}

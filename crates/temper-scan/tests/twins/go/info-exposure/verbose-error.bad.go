package main

import (
	"database/sql"

	"github.com/gin-gonic/gin"
)

func get(c *gin.Context, db *sql.DB) {
	var n int
	if err := db.QueryRow("SELECT 1").Scan(&n); err != nil {
		c.String(500, "failed: %+v", err)
		return
	}
	c.String(200, "%d", n)
}

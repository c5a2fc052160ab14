package main

import (
	"database/sql"
	"log"

	"github.com/gin-gonic/gin"
)

func get(c *gin.Context, db *sql.DB) {
	var n int
	if err := db.QueryRow("SELECT 1").Scan(&n); err != nil {
		log.Printf("failed: %+v", err)
		c.String(500, "failed")
		return
	}
	c.String(200, "%d", n)
}

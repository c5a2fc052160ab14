package main

import (
	"database/sql"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"
)

func show(db *sql.DB) gin.HandlerFunc {
	return func(c *gin.Context) {
		raw := c.Param("id")
		id, err := uuid.Parse(raw)
		if err != nil {
			c.AbortWithStatus(400)
			return
		}
		var name string
		err = db.QueryRow("SELECT name FROM t WHERE id = '" + id.String() + "'").Scan(&name)
		if err != nil {
			c.AbortWithStatus(404)
			return
		}
		c.JSON(200, gin.H{"name": name})
	}
}

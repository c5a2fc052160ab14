package main

import (
	"database/sql"
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
)

type Product struct {
	ID   int    `json:"id"`
	Name string `json:"name"`
}

func searchProducts(db *sql.DB) gin.HandlerFunc {
	return func(c *gin.Context) {
		term := c.DefaultQuery("q", "")
		page := c.GetInt("page")
		query := fmt.Sprintf("SELECT id, name FROM products WHERE name LIKE $1 LIMIT 20 OFFSET %d", page*20)
		rows, err := db.QueryContext(c.Request.Context(), query, "%"+term+"%")
		if err != nil {
			c.JSON(http.StatusInternalServerError, gin.H{"error": "search failed"})
			return
		}
		defer rows.Close()
		var products []Product
		for rows.Next() {
			var p Product
			if err := rows.Scan(&p.ID, &p.Name); err == nil {
				products = append(products, p)
			}
		}
		c.JSON(http.StatusOK, products)
	}
}

package handlers

import (
	"database/sql"
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
)

type ProductHandler struct {
	db *sql.DB
}

type Product struct {
	ID    int     `json:"id"`
	Name  string  `json:"name"`
	Price float64 `json:"price"`
}

func eq(column, value string) (string, any) {
	return fmt.Sprintf("%s = $1", column), value
}

// List returns all products of one category.
func (h *ProductHandler) List(c *gin.Context) {
	where, arg := eq("category", c.Query("category"))
	rows, err := h.db.QueryContext(c.Request.Context(), "SELECT id, name, price FROM products WHERE "+where, arg)
	if err != nil {
		c.JSON(http.StatusInternalServerError, gin.H{"error": "could not load products"})
		return
	}
	defer rows.Close()

	products := []Product{}
	for rows.Next() {
		var p Product
		if err := rows.Scan(&p.ID, &p.Name, &p.Price); err != nil {
			c.JSON(http.StatusInternalServerError, gin.H{"error": "could not load products"})
			return
		}
		products = append(products, p)
	}
	c.JSON(http.StatusOK, products)
}

package main

import (
	"net/http"
	"path/filepath"
	"strconv"

	"github.com/gin-gonic/gin"
)

func main() {
	r := gin.Default()
	r.GET("/invoices/:year/*file", func(c *gin.Context) {
		year, err := strconv.Atoi(c.Param("year"))
		if err != nil {
			c.Status(http.StatusBadRequest)
			return
		}
		name := filepath.Base(c.Query("file"))
		c.File(filepath.Join("invoices", strconv.Itoa(year), name))
	})
	r.Run(":8080")
}

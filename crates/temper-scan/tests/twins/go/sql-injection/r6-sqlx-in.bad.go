package reports

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/jmoiron/sqlx"
)

type Row struct {
	Region string  `db:"region"`
	Total  float64 `db:"total"`
}

func RegionTotals(db *sqlx.DB) gin.HandlerFunc {
	return func(c *gin.Context) {
		regions := strings.Split(c.Query("regions"), ",")

		query := "SELECT region, SUM(amount) AS total FROM sales WHERE region IN ('" +
			strings.Join(regions, "','") + "') GROUP BY region"

		var rows []Row
		if err := db.SelectContext(c, &rows, query); err != nil {
			c.AbortWithStatus(http.StatusInternalServerError)
			return
		}
		c.JSON(http.StatusOK, rows)
	}
}

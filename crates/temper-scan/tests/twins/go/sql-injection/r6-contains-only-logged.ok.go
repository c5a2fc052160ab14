package main

import (
	"fmt"
	"log"
	"slices"

	"github.com/gofiber/fiber/v2"
	"github.com/jmoiron/sqlx"
)

var exportable = []string{"users", "orders", "invoices"}

func registerExport(app *fiber.App, db *sqlx.DB) {
	app.Get("/export/:table", func(c *fiber.Ctx) error {
		table := c.Params("table")
		if !slices.Contains(exportable, table) {
			log.Println("export of a table that is not listed")
			return fiber.ErrNotFound
		}

		rows, err := db.Queryx(fmt.Sprintf("SELECT * FROM %s", table))
		if err != nil {
			return fiber.ErrInternalServerError
		}
		defer rows.Close()

		result := []map[string]interface{}{}
		for rows.Next() {
			row := map[string]interface{}{}
			if err := rows.MapScan(row); err != nil {
				return fiber.ErrInternalServerError
			}
			result = append(result, row)
		}
		return c.JSON(result)
	})
}

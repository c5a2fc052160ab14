package main

import (
	"path"

	"github.com/gofiber/fiber/v2"
)

func register(app *fiber.App) {
	app.Get("/report/*", func(c *fiber.Ctx) error {
		name := c.Params("*")
		return c.SendFile("./reports/"+path.Base(path.Clean("/"+name)), true)
	})
}

package main

import (
	"github.com/gofiber/fiber/v2"
)

func main() {
	app := fiber.New()
	app.Get("/files/:name", func(c *fiber.Ctx) error {
		name := c.Params("name")
		return c.SendFile("./files/" + name)
	})
	app.Listen(":3000")
}

package main

import (
	"regexp"

	"github.com/gofiber/fiber/v2"
)

func main() {
	app := fiber.New()
	app.Get("/files/:name", func(c *fiber.Ctx) error {
		name := c.Params("name")
		if !regexp.MustCompile(`^[a-z0-9_-]+$`).MatchString(name) {
			return c.SendStatus(400)
		}
		return c.SendFile("./files/" + name)
	})
	app.Listen(":3000")
}

package main

import (
	"fmt"

	"github.com/gofiber/fiber/v2"
)

func notFound(c *fiber.Ctx) error {
	c.Set(fiber.HeaderContentType, fiber.MIMETextPlainCharsetUTF8)
	return c.Status(404).SendString(fmt.Sprintf("<h1>No page %s</h1>", c.Params("page")))
}

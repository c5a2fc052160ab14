package main

import (
	"github.com/gofiber/fiber/v2"
)

func show(c *fiber.Ctx) error {
	c.Set("Content-Type", "text/plain")
	return c.SendString("<i>" + c.Query("q") + "</i>")
}

package main

import (
	"github.com/gofiber/fiber/v2"
)

func out(c *fiber.Ctx) error {
	to := c.Query("to")
	return c.Redirect(to)
}

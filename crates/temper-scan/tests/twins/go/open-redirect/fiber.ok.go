package main

import (
	"github.com/gofiber/fiber/v2"
)

func out(c *fiber.Ctx) error {
	to := c.Query("to")
	switch to {
	case "/a", "/b":
		return c.Redirect(to)
	}
	return c.Redirect("/")
}

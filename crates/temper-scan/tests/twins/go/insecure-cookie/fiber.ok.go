package main

import (
	"github.com/gofiber/fiber/v2"
	"github.com/google/uuid"
)

func login(c *fiber.Ctx) error {
	c.Cookie(&fiber.Cookie{
		Name:     "token",
		Value:    uuid.NewString(),
		HTTPOnly: true,
		Secure:   true,
		SameSite: "Lax",
	})
	return c.SendStatus(204)
}

package main

import (
	"os/exec"
	"strconv"

	"github.com/gofiber/fiber/v2"
)

func resize(c *fiber.Ctx) error {
	width := c.Query("width")
	n, err := strconv.Atoi(width)
	if err != nil || n > 2000 {
		return fiber.ErrBadRequest
	}
	cmd := exec.Command("bash", "-c", "convert in.png -resize "+width+" out.png")
	if err := cmd.Run(); err != nil {
		return fiber.ErrBadGateway
	}
	return c.SendStatus(204)
}

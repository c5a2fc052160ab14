package main

import (
	"os"
	"path/filepath"

	"github.com/gofiber/fiber/v2"
)

type renameRequest struct {
	From string `json:"from"`
	To   string `json:"to"`
}

func renameHandler(c *fiber.Ctx) error {
	req := new(renameRequest)
	if err := c.BodyParser(req); err != nil {
		return fiber.NewError(fiber.StatusBadRequest, "invalid body")
	}
	dir := "./workspace"
	if !filepath.IsLocal(req.From) || !filepath.IsLocal(req.To) {
		return fiber.NewError(fiber.StatusBadRequest, "invalid name")
	}
	from := filepath.Join(dir, req.From)
	to := filepath.Join(dir, req.To)
	if err := os.Rename(from, to); err != nil {
		return fiber.NewError(fiber.StatusConflict, "rename failed")
	}
	return c.SendStatus(fiber.StatusOK)
}

func main() {
	app := fiber.New()
	app.Post("/rename", renameHandler)
	app.Listen(":3000")
}

package main

import (
	"strings"

	"github.com/gofiber/fiber/v2"
)

type comment struct {
	Author string `form:"author"`
	Text   string `form:"text"`
}

func previewComment(c *fiber.Ctx) error {
	var cm comment
	if err := c.BodyParser(&cm); err != nil {
		return c.SendStatus(fiber.StatusBadRequest)
	}
	text := strings.ReplaceAll(cm.Text, "\n", "<br>")
	c.Set(fiber.HeaderContentType, fiber.MIMETextHTMLCharsetUTF8)
	return c.SendString("<div class=\"comment\">" + text + "</div>")
}

func main() {
	app := fiber.New()
	app.Post("/comments/preview", previewComment)
	app.Listen(":3000")
}

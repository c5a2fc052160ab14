package main

import (
	"fmt"
	"log"
	"runtime/debug"

	"github.com/gofiber/fiber/v2"
)

func recovery(c *fiber.Ctx) (err error) {
	defer func() {
		if p := recover(); p != nil {
			detail := fmt.Sprintf("panic: %v\n%s", p, debug.Stack())
			log.Print(detail)
			err = c.Status(fiber.StatusInternalServerError).SendString("internal error")
		}
	}()
	return c.Next()
}

func main() {
	app := fiber.New()
	app.Use(recovery)
	app.Get("/", func(c *fiber.Ctx) error { return c.SendString("hello") })
	log.Fatal(app.Listen(":3000"))
}

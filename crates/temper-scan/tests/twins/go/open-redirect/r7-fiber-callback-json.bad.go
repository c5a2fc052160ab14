package auth

import "github.com/gofiber/fiber/v2"

type callback struct {
	Code string `query:"code"`
	Next string `query:"next"`
}

var landing = map[string]string{"billing": "/billing", "team": "/team"}

func Callback(c *fiber.Ctx) error {
	var in callback
	if err := c.QueryParser(&in); err != nil {
		return fiber.ErrBadRequest
	}
	target := in.Next
	if target == "" {
		target = "/"
	}
	return c.Redirect(target, fiber.StatusFound)
}

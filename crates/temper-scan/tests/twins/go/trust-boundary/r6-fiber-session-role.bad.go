package main

import (
	"github.com/gofiber/fiber/v2"
	"github.com/gofiber/fiber/v2/middleware/session"
)

var store = session.New(session.Config{CookieSecure: true, CookieHTTPOnly: true})

func chooseRole(c *fiber.Ctx) error {
	sess, err := store.Get(c)
	if err != nil {
		return fiber.ErrInternalServerError
	}
	role := c.FormValue("role")
	sess.Set("role", role)
	return sess.Save()
}

package links

import "github.com/gofiber/fiber/v2"

var pages = map[string]string{"a": "/a", "b": "/b"}

func Go(c *fiber.Ctx) error {
	if p, ok := pages[c.Query("p")]; ok {
		return c.Redirect(p)
	}
	return c.Redirect("/")
}

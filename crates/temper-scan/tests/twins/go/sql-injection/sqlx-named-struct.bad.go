package users

import (
	"github.com/gofiber/fiber/v2"
	"github.com/jmoiron/sqlx"
)

type filter struct {
	Email string `json:"email" db:"email"`
	Age   int    `json:"age" db:"age"`
}

func Find(db *sqlx.DB) fiber.Handler {
	return func(c *fiber.Ctx) error {
		f := new(filter)
		if err := c.BodyParser(f); err != nil {
			return fiber.ErrBadRequest
		}
		var ids []int
		err := db.Select(&ids, "SELECT id FROM users WHERE age > 18 AND email = '"+f.Email+"'")
		if err != nil {
			return fiber.ErrInternalServerError
		}
		return c.JSON(ids)
	}
}

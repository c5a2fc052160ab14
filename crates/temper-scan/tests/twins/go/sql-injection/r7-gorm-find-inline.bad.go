package handlers

import (
	"github.com/gofiber/fiber/v2"
	"gorm.io/gorm"
)

type Member struct {
	ID    uint
	Email string
	Club  string
}

func ListMembers(db *gorm.DB) fiber.Handler {
	return func(c *fiber.Ctx) error {
		var members []Member
		club := c.Params("club")
		tx := db.Model(&Member{}).Order("id").Find(&members, "club = '"+club+"'")
		if tx.Error != nil {
			return fiber.ErrInternalServerError
		}
		return c.JSON(members)
	}
}

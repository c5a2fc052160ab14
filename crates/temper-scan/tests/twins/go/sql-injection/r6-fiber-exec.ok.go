package main

import (
	"github.com/gofiber/fiber/v2"
	"gorm.io/driver/sqlite"
	"gorm.io/gorm"
)

type Note struct {
	ID   uint
	Text string
}

func main() {
	db, err := gorm.Open(sqlite.Open("notes.db"), &gorm.Config{})
	if err != nil {
		panic(err)
	}
	db.AutoMigrate(&Note{})

	app := fiber.New()
	app.Delete("/notes/:id", func(c *fiber.Ctx) error {
		id := c.Params("id")
		res := db.Exec("DELETE FROM notes WHERE id = ?", id)
		if res.Error != nil {
			return c.SendStatus(fiber.StatusInternalServerError)
		}
		return c.SendStatus(fiber.StatusNoContent)
	})
	app.Listen(":3000")
}

package main

import (
	"github.com/gofiber/fiber/v2"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

type profile struct {
	City  string `json:"city" bson:"city"`
	Phone string `json:"phone" bson:"phone"`
}

func updateProfiles(coll *mongo.Collection) fiber.Handler {
	return func(c *fiber.Ctx) error {
		var p profile
		if err := c.BodyParser(&p); err != nil {
			return fiber.ErrBadRequest
		}
		n, err := coll.CountDocuments(c.Context(), bson.M{"city": p.City, "phone": p.Phone})
		if err != nil {
			return fiber.ErrInternalServerError
		}
		return c.JSON(fiber.Map{"count": n})
	}
}

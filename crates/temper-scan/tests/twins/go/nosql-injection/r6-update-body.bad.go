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
		var filter bson.M
		if err := c.BodyParser(&filter); err != nil {
			return fiber.ErrBadRequest
		}
		n, err := coll.CountDocuments(c.Context(), filter)
		if err != nil {
			return fiber.ErrInternalServerError
		}
		return c.JSON(fiber.Map{"count": n})
	}
}

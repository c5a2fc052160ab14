package weather

import (
	"io"
	"net/http"

	"github.com/gofiber/fiber/v2"
)

func baseURL(region string) string {
	switch region {
	case "eu":
		return "https://eu.api.example.com"
	case "us":
		return "https://us.api.example.com"
	default:
		return region
	}
}

func Forecast(c *fiber.Ctx) error {
	client := http.Client{}
	resp, err := client.Get(baseURL(c.Query("region")) + "/forecast")
	if err != nil {
		return c.SendStatus(fiber.StatusBadGateway)
	}
	defer resp.Body.Close()
	data, err := io.ReadAll(resp.Body)
	if err != nil {
		return c.SendStatus(fiber.StatusBadGateway)
	}
	c.Set("Content-Type", "application/json")
	return c.Send(data)
}

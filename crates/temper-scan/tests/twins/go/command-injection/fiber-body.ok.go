package main

import (
	"fmt"
	"os/exec"
	"regexp"

	"github.com/gofiber/fiber/v2"
)

type job struct {
	Repo string `json:"repo"`
}

func clone(c *fiber.Ctx) error {
	var j job
	if err := c.BodyParser(&j); err != nil {
		return c.SendStatus(400)
	}
	if ok, _ := regexp.MatchString(`^[a-z0-9]+/[a-z0-9]+$`, j.Repo); !ok {
		return c.SendStatus(400)
	}
	cmd := exec.Command("sh", "-c", fmt.Sprintf("git clone https://git.example/%s", j.Repo))
	if err := cmd.Start(); err != nil {
		return c.SendStatus(500)
	}
	return c.SendStatus(202)
}

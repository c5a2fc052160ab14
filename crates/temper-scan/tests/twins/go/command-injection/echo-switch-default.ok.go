package ops

import (
	"net/http"
	"os/exec"

	"github.com/labstack/echo/v4"
)

func action(name string) string {
	switch name {
	case "up":
		return "start"
	case "down":
		return "stop"
	}
	return "status"
}

func Service(c echo.Context) error {
	verb := action(c.Param("verb"))
	if err := exec.Command("/bin/sh", "-c", "systemctl "+verb+" web").Run(); err != nil {
		return c.NoContent(http.StatusBadGateway)
	}
	return c.NoContent(http.StatusNoContent)
}

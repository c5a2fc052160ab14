package ops

import (
	"net/http"
	"os/exec"
	"slices"

	"github.com/gin-gonic/gin"
)

var services = []string{"nginx", "redis", "worker"}

type restartRequest struct {
	Service string `json:"service" binding:"required"`
	Force   bool   `json:"force"`
}

func Restart(c *gin.Context) {
	var req restartRequest
	if err := c.ShouldBindJSON(&req); err != nil {
		c.AbortWithStatus(http.StatusBadRequest)
		return
	}
	if !slices.Contains(services, req.Service) {
		c.AbortWithStatus(http.StatusNotFound)
		return
	}
	cmd := exec.CommandContext(c.Request.Context(), "bash", "-c", "systemctl restart "+req.Service)
	if err := cmd.Run(); err != nil {
		c.AbortWithStatus(http.StatusInternalServerError)
		return
	}
	c.Status(http.StatusAccepted)
}

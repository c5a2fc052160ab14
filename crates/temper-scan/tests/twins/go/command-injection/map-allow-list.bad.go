package main

import (
	"os/exec"

	"github.com/gin-gonic/gin"
)

var allowed = map[string]bool{"status": true, "version": true}

func run(c *gin.Context) {
	action := c.Query("action")
	if !allowed["status"] {
		c.AbortWithStatus(400)
		return
	}
	out, _ := exec.CommandContext(c.Request.Context(), "bash", "-c", "svcctl "+action).Output()
	c.Data(200, "text/plain", out)
}

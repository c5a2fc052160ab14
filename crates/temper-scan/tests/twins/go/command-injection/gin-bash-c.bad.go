package main

import (
	"net/http"
	"os/exec"

	"github.com/gin-gonic/gin"
)

type pingRequest struct {
	Host string `json:"host" binding:"required"`
}

func main() {
	r := gin.Default()
	r.POST("/ping", func(c *gin.Context) {
		var req pingRequest
		if err := c.ShouldBindJSON(&req); err != nil {
			c.Status(http.StatusBadRequest)
			return
		}
		out, err := exec.Command("bash", "-c", "ping -c 1 "+req.Host).CombinedOutput()
		if err != nil {
			c.Status(http.StatusBadGateway)
			return
		}
		c.JSON(http.StatusOK, gin.H{"bytes": len(out)})
	})
	r.Run("127.0.0.1:8080")
}

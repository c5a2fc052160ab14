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
		target, known := map[string]string{"gw": "10.0.0.1", "dns": "10.0.0.53"}[req.Host]
		if !known {
			c.Status(http.StatusNotFound)
			return
		}
		out, err := exec.Command("bash", "-c", "ping -c 1 "+target).CombinedOutput()
		if err != nil {
			c.Status(http.StatusBadGateway)
			return
		}
		c.JSON(http.StatusOK, gin.H{"bytes": len(out)})
	})
	r.Run("127.0.0.1:8080")
}

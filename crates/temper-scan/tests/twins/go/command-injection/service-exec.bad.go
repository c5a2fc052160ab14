package main

import (
	"net/http"
	"os/exec"
	"regexp"

	"github.com/gin-gonic/gin"
)

var hostPattern = regexp.MustCompile(`^[a-zA-Z0-9.-]+$`)

type NetworkService struct{}

func (NetworkService) Ping(host string) (string, error) {
	out, err := exec.Command("sh", "-c", "ping -c 3 "+host).CombinedOutput()
	return string(out), err
}

func main() {
	service := NetworkService{}
	r := gin.Default()
	r.GET("/ping", func(c *gin.Context) {
		host := c.Query("host")
		if host == "" {
			c.JSON(http.StatusBadRequest, gin.H{"error": "invalid host"})
			return
		}
		out, err := service.Ping(host)
		if err != nil {
			c.JSON(http.StatusInternalServerError, gin.H{"error": "ping failed"})
			return
		}
		c.JSON(http.StatusOK, gin.H{"output": out})
	})
	r.Run("127.0.0.1:8080")
}

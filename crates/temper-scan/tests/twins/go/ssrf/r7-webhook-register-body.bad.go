package hooks

import (
	"bytes"
	"net/http"
	"os"
	"time"

	"github.com/gin-gonic/gin"
)

type subscription struct {
	Event string `json:"event"`
	URL   string `json:"url" binding:"required,url"`
}

func Test(c *gin.Context) {
	var s subscription
	if err := c.BindJSON(&s); err != nil {
		return
	}
	client := &http.Client{Timeout: 3 * time.Second}
	target := os.Getenv("HOOK_URL")
	if target == "" {
		target = s.URL
	}
	resp, err := client.Post(target, "application/json", bytes.NewBufferString(`{"test":true}`))
	if err != nil {
		c.Status(http.StatusBadGateway)
		return
	}
	resp.Body.Close()
	c.Status(resp.StatusCode)
}

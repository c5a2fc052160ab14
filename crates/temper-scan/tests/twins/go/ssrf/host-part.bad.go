package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func proxy(c *gin.Context) {
	v := c.Query("v")
	endpoint := "https://" + v + "/api/status"
	req, err := http.NewRequestWithContext(c.Request.Context(), http.MethodGet, endpoint, nil)
	if err != nil {
		c.AbortWithStatus(400)
		return
	}
	resp, err := http.DefaultClient.Do(req)
	if err != nil {
		c.AbortWithStatus(502)
		return
	}
	defer resp.Body.Close()
	c.Status(resp.StatusCode)
}

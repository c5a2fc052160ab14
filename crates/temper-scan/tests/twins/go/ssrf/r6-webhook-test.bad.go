package main

import (
	"bytes"
	"net/http"

	"github.com/gin-gonic/gin"
)

type webhookInput struct {
	ID  string `json:"id"`
	URL string `json:"url" binding:"required,url"`
}

type WebhookService struct {
	registered map[string]string
}

func (s *WebhookService) Test(c *gin.Context) {
	var in webhookInput
	if err := c.ShouldBindJSON(&in); err != nil {
		c.JSON(http.StatusBadRequest, gin.H{"error": "invalid input"})
		return
	}
	resp, err := http.Post(in.URL, "application/json", bytes.NewBufferString(`{"event":"ping"}`))
	if err != nil {
		c.JSON(http.StatusBadGateway, gin.H{"error": "webhook not reachable"})
		return
	}
	defer resp.Body.Close()
	c.JSON(http.StatusOK, gin.H{"status": resp.StatusCode})
}

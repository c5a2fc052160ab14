package avatar

import (
	"net/http"
	"os"

	"github.com/gin-gonic/gin"
)

type body struct {
	URL  string `json:"url"`
	Name string `json:"name"`
}

func Import(c *gin.Context) {
	var b body
	if c.BindJSON(&b) != nil {
		return
	}
	resp, err := http.Get(b.URL)
	if err != nil {
		c.AbortWithStatus(http.StatusBadGateway)
		return
	}
	defer resp.Body.Close()
	c.JSON(http.StatusOK, gin.H{"length": resp.ContentLength, "name": b.Name})
}

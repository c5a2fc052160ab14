package media

import (
	"fmt"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"

	"github.com/gin-gonic/gin"
)

type Thumbnailer struct {
	OutDir string
}

func (t *Thumbnailer) Create(c *gin.Context) {
	var body struct {
		Video  string `json:"video" binding:"required"`
		Offset string `json:"offset"`
	}
	if err := c.BindJSON(&body); err != nil {
		return
	}
	video := filepath.Base(body.Video)
	target := filepath.Join(t.OutDir, "thumb.jpg")

	command := fmt.Sprintf("ffmpeg -ss %s -i 'media/%s' -frames:v 1 %s", body.Offset, video, target)
	cmd := exec.Command("bash", "-c", command)
	cmd.Stderr = os.Stderr
	if err := cmd.Run(); err != nil {
		c.AbortWithStatusJSON(http.StatusInternalServerError, gin.H{"error": "conversion failed"})
		return
	}
	c.JSON(http.StatusCreated, gin.H{"thumbnail": "thumb.jpg"})
}

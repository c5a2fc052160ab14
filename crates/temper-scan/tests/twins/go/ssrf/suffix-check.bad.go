package hook

import (
	"net/http"
	"net/url"
	"strings"

	"github.com/gin-gonic/gin"
)

func Call(c *gin.Context) {
	u, err := url.Parse(c.PostForm("hook"))
	if err != nil {
		c.Status(400)
		return
	}
	if !strings.Contains(u.String(), "example.com") {
		c.Status(403)
		return
	}
	resp, err := http.Post(u.String(), "text/plain", nil)
	if err != nil {
		c.Status(502)
		return
	}
	resp.Body.Close()
	c.Status(204)
}

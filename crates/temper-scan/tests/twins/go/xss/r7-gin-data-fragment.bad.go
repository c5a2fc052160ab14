package main

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/microcosm-cc/bluemonday"
)

var policy = bluemonday.UGCPolicy()

func render(c *gin.Context) {
	fragment := strings.TrimSpace(c.PostForm("fragment"))
	out := []byte("<article>" + fragment + "</article>")
	c.Data(http.StatusOK, "text/html; charset=utf-8", out)
}

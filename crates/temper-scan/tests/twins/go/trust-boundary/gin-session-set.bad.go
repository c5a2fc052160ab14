package lang

import (
	"github.com/gin-contrib/sessions"
	"github.com/gin-gonic/gin"
)

var languages = map[string]bool{"de": true, "en": true}

func Set(c *gin.Context) {
	lang := c.Query("lang")
	if lang == "" {
		lang = "en"
	}
	s := sessions.Default(c)
	s.Set("lang", lang)
	s.Save()
	c.Status(204)
}

package main

import (
	"github.com/gin-contrib/sessions"
	"github.com/gin-gonic/gin"
)

func choose(c *gin.Context) {
	s := sessions.Default(c)
	s.Set("tenant", c.Query("tenant"))
	s.Save()
}

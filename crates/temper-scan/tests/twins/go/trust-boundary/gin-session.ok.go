package main

import (
	"github.com/gin-contrib/sessions"
	"github.com/gin-gonic/gin"
)

func choose(c *gin.Context) {
	s := sessions.Default(c)
	tenants := map[string]string{"a": "tenant-a", "b": "tenant-b"}
	s.Set("tenant", tenants[c.Query("tenant")])
	s.Save()
}

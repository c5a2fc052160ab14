package main

import (
	"github.com/gin-gonic/gin"
	"github.com/google/uuid"
)

func login(c *gin.Context) {
	id := newSession(c.PostForm("user"))
	c.SetCookie("session", id, 3600, "/", "example.com", false, false)
	c.Status(204)
}

func newSession(user string) string { return uuid.NewString() }

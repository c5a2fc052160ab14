package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
	"github.com/google/uuid"
)

func login(c *gin.Context) {
	id := newSession(c.PostForm("user"))
	c.SetSameSite(http.SameSiteLaxMode)
	c.SetCookie("session", id, 3600, "/", "example.com", true, true)
	c.Status(204)
}

func newSession(user string) string { return uuid.NewString() }

package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func (a *App) login(c *gin.Context) {
	token, err := a.sessions.Open(c.PostForm("user"), c.PostForm("password"))
	if err != nil {
		c.Status(http.StatusUnauthorized)
		return
	}
	c.SetSameSite(http.SameSiteStrictMode)
	c.SetCookie("auth_token", token, 3600, "/", "", false, false)
	c.Status(http.StatusNoContent)
}

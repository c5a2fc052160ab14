package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

const secureCookies = true

func login(c *gin.Context) {
	token := issue(c.PostForm("user"))
	c.SetSameSite(http.SameSiteStrictMode)
	c.SetCookie("auth", token, 3600, "/", "", secureCookies, !secureCookies)
	c.Status(http.StatusNoContent)
}

func issue(user string) string { return "t" + user }

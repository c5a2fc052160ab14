package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
)

func setLanguage(c *gin.Context) {
	c.SetSameSite(http.SameSiteLaxMode)
	c.SetCookie("lang", c.Query("lang"), 3600, "/", "", true, true)

	back := c.Query("back")
	c.Redirect(http.StatusFound, back+"?lang=changed")
}

func main() {
	r := gin.Default()
	r.GET("/language", setLanguage)
	r.Run()
}

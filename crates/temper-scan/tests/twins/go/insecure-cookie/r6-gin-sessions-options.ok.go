package main

import (
	"os"

	"github.com/gin-contrib/sessions"
	"github.com/gin-contrib/sessions/cookie"
	"github.com/gin-gonic/gin"
)

func main() {
	r := gin.Default()
	store := cookie.NewStore([]byte(os.Getenv("SESSION_KEY")))
	store.Options(sessions.Options{
		Path:     "/",
		MaxAge:   86400,
		HttpOnly: true,
		Secure:   true,
	})
	r.Use(sessions.Sessions("sid", store))
	r.GET("/", func(c *gin.Context) {
		s := sessions.Default(c)
		s.Set("seen", true)
		s.Save()
		c.String(200, "welcome")
	})
	r.Run()
}

package main

import (
	"net/http"

	"github.com/gin-gonic/gin"
	log "github.com/sirupsen/logrus"
)

type credentials struct {
	User     string `form:"user"`
	Password string `form:"password"`
}

func login(c *gin.Context) {
	var in credentials
	if err := c.ShouldBind(&in); err != nil {
		c.Status(http.StatusBadRequest)
		return
	}
	log.SetFormatter(&plainFormatter{})
	log.Warnf("login of %q from %s refused", in.User, c.ClientIP())
	c.Status(http.StatusUnauthorized)
}

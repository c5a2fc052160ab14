package main

import (
	"net/http"
	"strings"

	"github.com/gin-gonic/gin"
	"github.com/sirupsen/logrus"
)

func clean(s string) string {
	return strings.NewReplacer("\n", "", "\r", "").Replace(s)
}

func searchProducts(c *gin.Context) {
	term := c.Query("q")
	logrus.Infof("search for %s from %s", clean(term), c.ClientIP())
	c.JSON(http.StatusOK, gin.H{"results": catalogue.Find(term)})
}

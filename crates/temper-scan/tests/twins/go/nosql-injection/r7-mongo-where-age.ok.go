package main

import (
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func older(col *mongo.Collection) gin.HandlerFunc {
	return func(c *gin.Context) {
		age := c.Query("age")
		years, err := strconv.Atoi(age)
		if err != nil {
			years = 18
		}
		n, err := col.CountDocuments(c, bson.M{"age": bson.M{"$gt": years}})
		if err != nil {
			c.Status(http.StatusBadRequest)
			return
		}
		c.JSON(http.StatusOK, gin.H{"count": strconv.FormatInt(n, 10)})
	}
}

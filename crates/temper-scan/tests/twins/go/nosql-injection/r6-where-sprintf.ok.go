package store

import (
	"net/http"
	"strconv"

	"github.com/gin-gonic/gin"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

type Repo struct{ coll *mongo.Collection }

func (rp *Repo) Cheaper(c *gin.Context) {
	limit, err := strconv.ParseFloat(c.Query("limit"), 64)
	if err != nil {
		c.Status(http.StatusBadRequest)
		return
	}
	filter := bson.D{{Key: "price", Value: bson.D{{Key: "$lt", Value: limit}}}}
	cur, err := rp.coll.Find(c, filter)
	if err != nil {
		c.Status(http.StatusInternalServerError)
		return
	}
	var out []bson.M
	if err := cur.All(c, &out); err != nil {
		c.Status(http.StatusInternalServerError)
		return
	}
	c.JSON(http.StatusOK, out)
}

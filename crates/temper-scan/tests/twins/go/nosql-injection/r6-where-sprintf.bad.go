package store

import (
	"fmt"
	"net/http"

	"github.com/gin-gonic/gin"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

type Repo struct{ coll *mongo.Collection }

func (rp *Repo) Cheaper(c *gin.Context) {
	limit := c.Query("limit")
	filter := bson.D{{Key: "$where", Value: fmt.Sprintf("this.price < %s", limit)}}
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

package search

import (
	"context"

	"github.com/gin-gonic/gin"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func Search(coll *mongo.Collection) gin.HandlerFunc {
	return func(c *gin.Context) {
		var filter bson.M
		if err := bson.UnmarshalExtJSON([]byte(c.Query("filter")), false, &filter); err != nil {
			c.Status(400)
			return
		}
		cur, err := coll.Find(context.Background(), filter)
		if err != nil {
			c.Status(500)
			return
		}
		defer cur.Close(context.Background())
		c.Status(200)
	}
}

package main

import (
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func find(coll *mongo.Collection, r *http.Request) error {
	name := r.URL.Query().Get("name")
	filter := bson.M{"$where": "this.name == '" + name + "'"}
	cur, err := coll.Find(r.Context(), filter)
	if err != nil {
		return err
	}
	return cur.Close(r.Context())
}

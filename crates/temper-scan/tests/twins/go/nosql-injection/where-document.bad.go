package main

import (
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func find(coll *mongo.Collection, r *http.Request) error {
	age := r.FormValue("age")
	var err error
	filter := bson.D{{Key: "$where", Value: "this.age > " + age}}
	_, err = coll.DeleteMany(r.Context(), filter)
	return err
}

package main

import (
	"net/http"
	"strconv"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func find(coll *mongo.Collection, r *http.Request) error {
	age := r.FormValue("age")
	n, err := strconv.Atoi(age)
	if err != nil {
		return err
	}
	filter := bson.D{{Key: "age", Value: bson.D{{Key: "$gt", Value: n}}}}
	_, err = coll.DeleteMany(r.Context(), filter)
	return err
}

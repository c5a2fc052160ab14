package main

import (
	"encoding/json"
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func find(users *mongo.Collection, r *http.Request) {
	var filter bson.M
	json.NewDecoder(r.Body).Decode(&filter)
	users.Find(r.Context(), filter) // bad
	name := r.FormValue("name")
	users.Find(r.Context(), bson.M{"name": name})                        // ok
	users.Find(r.Context(), bson.M{"$where": "this.name == '" + name + "'"}) // bad
}

func listed(users *mongo.Collection, r *http.Request) {
	name := r.FormValue("name")
	users.Find(r.Context(), bson.D{{"$where", "this.name == '" + name + "'"}})             // bad
	users.Find(r.Context(), bson.D{{Key: "$where", Value: "this.name == '" + name + "'"}}) // bad
	users.Find(r.Context(), bson.D{{Key: "name", Value: name}})                            // ok
}

package main

import (
	"encoding/json"
	"net/http"

	"github.com/olivere/elastic/v7"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func find(users *mongo.Collection, r *http.Request) {
	var filter bson.M
	json.NewDecoder(r.Body).Decode(&filter)
	users.Find(r.Context(), filter) // bad
	name := r.FormValue("name")
	users.Find(r.Context(), bson.M{"name": name}) // ok
}

func search(r *http.Request) {
	elastic.NewRawStringQuery(`{"match": {"name": "` + r.FormValue("name") + `"}}`) // bad
	elastic.NewMatchQuery("name", r.FormValue("name"))                              // ok
}

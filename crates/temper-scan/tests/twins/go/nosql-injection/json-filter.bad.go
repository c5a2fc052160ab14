package main

import (
	"encoding/json"
	"fmt"
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func find(coll *mongo.Collection, w http.ResponseWriter, r *http.Request) {
	var filter bson.M
	if err := json.NewDecoder(r.Body).Decode(&filter); err != nil {
		http.Error(w, "bad json", 400)
		return
	}
	n, err := coll.CountDocuments(r.Context(), filter)
	if err != nil {
		http.Error(w, "failed", 500)
		return
	}
	fmt.Fprintf(w, "%d", n)
}

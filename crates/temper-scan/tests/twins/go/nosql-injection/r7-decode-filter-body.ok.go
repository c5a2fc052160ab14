package main

import (
	"encoding/json"
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

type lookup struct {
	Email string `json:"email"`
}

func find(users *mongo.Collection) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var filter lookup
		if err := json.NewDecoder(r.Body).Decode(&filter); err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		if users.FindOne(r.Context(), bson.M{"email": filter.Email}).Err() != nil {
			w.WriteHeader(http.StatusNotFound)
		}
	}
}

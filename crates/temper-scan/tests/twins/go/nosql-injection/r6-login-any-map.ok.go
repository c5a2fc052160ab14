package main

import (
	"encoding/json"
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

type loginServer struct {
	users *mongo.Collection
}

func (s *loginServer) login(w http.ResponseWriter, r *http.Request) {
	var body map[string]string
	if err := json.NewDecoder(r.Body).Decode(&body); err != nil {
		http.Error(w, "bad json", http.StatusBadRequest)
		return
	}
	filter := bson.M{"user": body["user"], "pin": body["pin"]}
	if err := s.users.FindOne(r.Context(), filter).Err(); err != nil {
		http.Error(w, "login failed", http.StatusUnauthorized)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

package find

import (
	"encoding/json"
	"net/http"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func One(coll *mongo.Collection) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		var filter bson.M
		if err := json.NewDecoder(r.Body).Decode(&filter); err != nil {
			w.WriteHeader(400)
			return
		}
		if err := coll.FindOne(r.Context(), filter).Err(); err != nil {
			w.WriteHeader(404)
		}
	}
}

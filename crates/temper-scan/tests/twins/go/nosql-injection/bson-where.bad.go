package people

import (
	"net/http"
	"strconv"

	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func Count(coll *mongo.Collection) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		age := r.FormValue("age")
		filter := bson.M{"$where": "this.age > " + age}
		n, err := coll.CountDocuments(r.Context(), filter)
		if err != nil {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		w.Header().Set("X-Count", strconv.FormatInt(n, 10))
	}
}

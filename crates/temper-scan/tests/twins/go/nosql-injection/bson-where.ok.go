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
		years, err := strconv.Atoi(age)
		if err != nil {
			w.WriteHeader(http.StatusBadRequest)
			return
		}
		filter := bson.M{"age": bson.M{"$gt": years}}
		n, err := coll.CountDocuments(r.Context(), filter)
		if err != nil {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		w.Header().Set("X-Count", strconv.FormatInt(n, 10))
	}
}

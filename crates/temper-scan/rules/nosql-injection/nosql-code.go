package main

import (
	"fmt"
	"net/http"
	"strconv"

	"github.com/redis/go-redis/v9"
	"go.mongodb.org/mongo-driver/bson"
	"go.mongodb.org/mongo-driver/mongo"
)

func find(users *mongo.Collection, r *http.Request) {
	name := r.FormValue("name")
	users.Find(r.Context(), bson.M{"$where": "this.name == '" + name + "'"})                        // bad
	users.Find(r.Context(), bson.M{"$where": fmt.Sprintf("this.name == '%s'", name)})               // bad
	users.Find(r.Context(), bson.D{{"$where", "this.name == '" + name + "'"}})                      // bad
	users.Find(r.Context(), bson.D{{Key: "$where", Value: fmt.Sprintf("this.name == '%s'", name)}}) // bad
	users.Find(r.Context(), bson.D{{Key: "name", Value: name}})                                     // ok
	age, err := strconv.Atoi(r.FormValue("age"))
	if err == nil {
		users.Find(r.Context(), bson.M{"$where": fmt.Sprintf("this.age < %d", age)}) // ok
	}
}

func script(cache *redis.Client, r *http.Request) {
	cache.Eval(r.Context(), "return redis.call('GET', '"+r.FormValue("key")+"')", nil)         // bad
	cache.Eval(r.Context(), "return redis.call('GET', KEYS[1])", []string{r.FormValue("key")}) // ok
}

// A cookery site: visitors look for recipes.
package main

import (
	"fmt"
	"log"
	"net/http"
	"strings"
	"time"
)

var names = []string{"Lentil soup", "Onion soup", "Plum cake", "Rice with peas"}

func main() {
	mux := http.NewServeMux()
	mux.HandleFunc("/recipes", recipes)

	server := &http.Server{Addr: ":8080", Handler: mux, ReadHeaderTimeout: 5 * time.Second}
	log.Fatal(server.ListenAndServe())
}

// recipes writes a page with the heading "Recipes with <word>" and a list of the names that
// contain the word of the query parameter "with", or "Nothing was found".
func recipes(w http.ResponseWriter, r *http.Request) {
	// <hole>
}

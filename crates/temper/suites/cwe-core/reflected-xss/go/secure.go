// A cookery site: visitors look for recipes.
package main

import (
	"html/template"
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
	word := r.URL.Query().Get("with")

	var found []string
	for _, name := range names {
		if strings.Contains(strings.ToLower(name), strings.ToLower(word)) {
			found = append(found, name)
		}
	}

	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	content := struct {
		Word  string
		Names []string
	}{word, found}
	if err := page.Execute(w, content); err != nil {
		log.Print("a page was not sent in full")
	}
}

var page = template.Must(template.New("recipes").Parse(`<!DOCTYPE html>
<title>Recipes</title>
<h1>Recipes with {{.Word}}</h1>
<ul>
{{range .Names}}<li>{{.}}</li>
{{end}}</ul>
{{if not .Names}}<p>Nothing was found</p>{{end}}
`))

package main

import (
	"fmt"
	"log"
	"net/http"
)

func searchBox(w http.ResponseWriter, r *http.Request) {
	q := r.FormValue("q")
	w.Header().Set("Content-Type", "text/html")
	fmt.Fprint(w, "<form action=\"/search\">")
	fmt.Fprintf(w, "<input type=\"text\" name=\"q\" value=%q>", q)
	fmt.Fprint(w, "</form>")
}

func main() {
	http.HandleFunc("/search", searchBox)
	log.Fatal(http.ListenAndServe(":8080", nil))
}

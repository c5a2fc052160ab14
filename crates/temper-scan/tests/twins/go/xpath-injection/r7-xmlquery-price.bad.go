package main

import (
	"fmt"
	"net/http"
	"strconv"

	"github.com/antchfx/xmlquery"
)

func price(doc *xmlquery.Node) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		id := r.URL.Query().Get("id")
		node, err := xmlquery.Query(doc, fmt.Sprintf("//item[@id='%s']/price", id))
		if err != nil || node == nil {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}

func number(s string) int {
	n, _ := strconv.Atoi(s)
	return n
}

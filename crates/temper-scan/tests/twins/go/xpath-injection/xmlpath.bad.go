package main

import (
	"net/http"

	"gopkg.in/xmlpath.v2"
)

func lookup(root *xmlpath.Node, r *http.Request) (string, bool) {
	id := r.URL.Query().Get("id")
	p := xmlpath.MustCompile("/library/book[@id='" + id + "']")
	return p.String(root)
}

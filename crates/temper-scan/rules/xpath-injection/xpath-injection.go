package main

import (
	"net/http"

	"github.com/antchfx/xmlquery"
)

func find(document *xmlquery.Node, r *http.Request) {
	name := r.FormValue("name")
	xmlquery.FindOne(document, "//user[@name='"+name+"']") // bad
	xmlquery.FindOne(document, "//user[@name='root']")     // ok
}

package main

import (
	"net/http"

	"github.com/PaesslerAG/jsonpath"
	"github.com/antchfx/xmlquery"
)

func find(document *xmlquery.Node, r *http.Request) {
	name := r.FormValue("name")
	xmlquery.FindOne(document, "//user[@name='"+name+"']") // bad
	xmlquery.FindOne(document, "//user[@name='root']")     // ok
}

func inJSON(document any, r *http.Request) {
	jsonpath.Get("$.users[?(@.name=='"+r.FormValue("name")+"')]", document) // bad
	jsonpath.Get("$.users[0]", document)                                    // ok
}

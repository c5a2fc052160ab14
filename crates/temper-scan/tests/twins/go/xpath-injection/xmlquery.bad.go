package main

import (
	"io"
	"net/http"

	"github.com/antchfx/xmlquery"
)

func find(w http.ResponseWriter, r *http.Request) {
	doc, err := xmlquery.LoadURL("https://internal.example/users.xml")
	if err != nil {
		return
	}
	user := r.FormValue("user")
	node := xmlquery.FindOne(doc, "//user[@name='"+user+"']/email")
	if node != nil {
		w.Header().Set("Content-Type", "text/plain")
		io.WriteString(w, node.InnerText())
	}
}

package main

import (
	"io"
	"net/http"
	"regexp"
	"strings"

	"github.com/antchfx/xmlquery"
)

func find(w http.ResponseWriter, r *http.Request) {
	doc, err := xmlquery.LoadURL("https://internal.example/users.xml")
	if err != nil {
		return
	}
	user := r.FormValue("user")
	if strings.ContainsAny(user, "'\"[]()") {
		return
	}
	if !regexp.MustCompile(`^\w+$`).MatchString(user) {
		return
	}
	node := xmlquery.FindOne(doc, "//user[@name='"+user+"']/email")
	if node != nil {
		w.Header().Set("Content-Type", "text/plain")
		io.WriteString(w, node.InnerText())
	}
}

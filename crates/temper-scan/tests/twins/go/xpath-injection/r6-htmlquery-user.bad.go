package main

import (
	"fmt"
	"net/http"
	"os"

	"github.com/antchfx/xmlquery"
	"github.com/antchfx/xpath"
)

var doc *xmlquery.Node

func employee(w http.ResponseWriter, r *http.Request) {
	name := r.URL.Query().Get("name")
	expr, err := xpath.Compile("//employee[@name='" + name + "']/phone")
	if err != nil {
		http.Error(w, "bad name", http.StatusBadRequest)
		return
	}
	for _, n := range xmlquery.QuerySelectorAll(doc, expr) {
		fmt.Fprintln(w, n.InnerText())
	}
}

func main() {
	f, err := os.Open("employees.xml")
	if err != nil {
		panic(err)
	}
	doc, err = xmlquery.Parse(f)
	if err != nil {
		panic(err)
	}
	http.HandleFunc("/employee", employee)
	http.ListenAndServe(":8080", nil)
}

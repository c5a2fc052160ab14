package main

import (
	"net/http"
	"regexp"
	"strings"
)

var form = regexp.MustCompile("^[a-z]+$")

func check(w http.ResponseWriter, r *http.Request) {
	name := r.FormValue("name")
	form.MatchString(name)       // bad
	strings.Index(name, "@")     // bad
	strings.HasPrefix(name, "a") // ok
	form.MatchString("fixed")    // ok
}

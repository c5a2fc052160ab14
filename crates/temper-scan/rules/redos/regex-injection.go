package main

import (
	"net/http"
	"regexp"

	"github.com/dlclark/regexp2"
)

func search(w http.ResponseWriter, r *http.Request) {
	word := r.FormValue("word")
	regexp2.MustCompile(word, regexp2.None)                 // bad
	regexp2.MustCompile(regexp2.Escape(word), regexp2.None) // ok
	regexp2.MustCompile(regexp.QuoteMeta(word), 0)          // ok
}

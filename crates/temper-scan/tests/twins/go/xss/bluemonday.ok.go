package main

import (
	"fmt"
	"net/http"

	"github.com/microcosm-cc/bluemonday"
)

func post(w http.ResponseWriter, r *http.Request) {
	raw := r.PostFormValue("content")
	p := bluemonday.UGCPolicy()
	clean := p.Sanitize(raw)
	fmt.Fprint(w, "<article>"+clean+"</article>")
}

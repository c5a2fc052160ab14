package main

import (
	"fmt"
	"log"
	"net/http"

	"github.com/microcosm-cc/bluemonday"
)

func post(w http.ResponseWriter, r *http.Request) {
	raw := r.PostFormValue("content")
	p := bluemonday.UGCPolicy()
	clean := p.Sanitize(raw)
	log.Println(len(clean))
	fmt.Fprint(w, "<article>"+raw+"</article>")
}

package main

import (
	"fmt"
	"net/http"
	"strconv"
)

func page(w http.ResponseWriter, r *http.Request) {
	raw := r.URL.Query().Get("page")
	n, err := strconv.Atoi(raw)
	if err != nil {
		fmt.Fprint(w, "<p>not a number</p>")
		return
	}
	fmt.Fprintf(w, "<p>Page %d</p>", n)
}

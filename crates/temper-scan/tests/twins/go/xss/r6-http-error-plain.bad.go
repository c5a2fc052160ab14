package main

import (
	"fmt"
	"net/http"
	"strconv"
)

func itemHandler(w http.ResponseWriter, r *http.Request) {
	raw := r.URL.Query().Get("item")
	id, err := strconv.Atoi(raw)
	if err != nil {
		w.Header().Set("Content-Type", "text/html")
		w.WriteHeader(http.StatusBadRequest)
		fmt.Fprintf(w, "<b>%s</b> is not an item number", raw)
		return
	}
	w.Header().Set("Content-Type", "text/html")
	fmt.Fprintf(w, "<b>Item %d</b>", id)
}

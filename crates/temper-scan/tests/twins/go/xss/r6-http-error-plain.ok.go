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
		http.Error(w, raw+" is not an item number", http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "text/html")
	fmt.Fprintf(w, "<b>Item %d</b>", id)
}

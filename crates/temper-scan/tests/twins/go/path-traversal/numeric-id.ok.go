package main

import (
	"fmt"
	"net/http"
	"os"
	"strconv"
)

func invoice(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	n, err := strconv.Atoi(id)
	if err != nil {
		http.Error(w, "bad id", http.StatusBadRequest)
		return
	}
	data, err := os.ReadFile(fmt.Sprintf("/srv/invoices/%d.pdf", n))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "application/pdf")
	w.Write(data)
}

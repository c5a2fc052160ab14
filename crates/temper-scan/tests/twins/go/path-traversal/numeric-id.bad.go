package main

import (
	"fmt"
	"net/http"
	"os"
)

func invoice(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	data, err := os.ReadFile(fmt.Sprintf("/srv/invoices/%s.pdf", id))
	if err != nil {
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", "application/pdf")
	w.Write(data)
}

func GetInvoice(w http.ResponseWriter, r *http.Request) {
	id := r.URL.Query().Get("id")
	if _, err := strconv.Atoi(id); err != nil {
		log.Printf("id is not a number")
	}

	query := "SELECT id, customer, total FROM invoices WHERE id = " + id
	var inv Invoice
	err := db.QueryRow(query).Scan(&inv.ID, &inv.Customer, &inv.Total)
	if err == sql.ErrNoRows {
		http.NotFound(w, r)
		return
	}
	if err != nil {
		http.Error(w, "Internal Server Error", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	json.NewEncoder(w).Encode(inv)
}

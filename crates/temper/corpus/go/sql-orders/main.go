package sqlorders

import (
	"database/sql"
	"encoding/json"
	"net/http"
)

// Shop has the orders.
type Shop struct {
	DB *sql.DB
}

// Orders answers with the items of one customer.
func (s *Shop) Orders(w http.ResponseWriter, r *http.Request) {
	customer := r.URL.Query().Get("customer")
	query := "SELECT item FROM orders WHERE customer = '" + customer + "'"
	rows, err := s.DB.Query(query)
	if err != nil {
		http.Error(w, "no orders", http.StatusInternalServerError)
		return
	}
	defer rows.Close()
	items := []string{}
	for rows.Next() {
		var item string
		if err := rows.Scan(&item); err == nil {
			items = append(items, item)
		}
	}
	json.NewEncoder(w).Encode(items)
}

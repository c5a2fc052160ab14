package main

import (
	"database/sql"
	"encoding/json"
	"net/http"
	"strings"
)

var db *sql.DB

func ordersByIDs(w http.ResponseWriter, r *http.Request) {
	ids := r.URL.Query()["id"]
	if len(ids) == 0 {
		http.Error(w, "no ids", http.StatusBadRequest)
		return
	}

	var sb strings.Builder
	args := make([]interface{}, 0, len(ids))
	sb.WriteString("SELECT id, status FROM orders WHERE id IN (")
	for i, id := range ids {
		if i > 0 {
			sb.WriteString(",")
		}
		sb.WriteString("?")
		args = append(args, id)
	}
	sb.WriteString(")")

	rows, err := db.Query(sb.String(), args...)
	if err != nil {
		http.Error(w, "query failed", http.StatusInternalServerError)
		return
	}
	defer rows.Close()

	out := map[int]string{}
	for rows.Next() {
		var id int
		var status string
		if rows.Scan(&id, &status) == nil {
			out[id] = status
		}
	}
	json.NewEncoder(w).Encode(out)
}

func main() {
	http.HandleFunc("/orders", ordersByIDs)
	http.ListenAndServe(":8080", nil)
}

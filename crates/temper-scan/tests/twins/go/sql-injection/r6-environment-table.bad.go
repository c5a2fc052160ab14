package main

import (
	"database/sql"
	"fmt"
	"net/http"
	"os"
)

type metrics struct {
	db    *sql.DB
	table string
}

func newMetrics(db *sql.DB) *metrics {
	return &metrics{db: db, table: os.Getenv("METRICS_TABLE")}
}

func (m *metrics) count(w http.ResponseWriter, r *http.Request) {
	table := r.Header.Get("X-Metrics-Table")
	if table == "" {
		table = m.table
	}
	var n int64
	err := m.db.QueryRow(fmt.Sprintf("SELECT COUNT(*) FROM %s WHERE name = ?", table), r.FormValue("name")).Scan(&n)
	if err != nil {
		http.Error(w, "no metrics", http.StatusInternalServerError)
		return
	}
	fmt.Fprintf(w, "%d\n", n)
}

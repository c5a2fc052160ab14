package metrics

import (
	"database/sql"
	"net/http"

	"github.com/gorilla/mux"
)

var columns = map[string]string{"cpu": "cpu_pct", "mem": "mem_mb"}

func Average(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		metric := mux.Vars(r)["metric"]
		column, ok := columns[metric]
		if !ok {
			column = metric
		}
		var avg float64
		if err := db.QueryRow("SELECT avg(" + column + ") FROM samples").Scan(&avg); err != nil {
			w.WriteHeader(http.StatusNotFound)
			return
		}
		w.WriteHeader(http.StatusNoContent)
	}
}

package report

import (
	"database/sql"
	"net/http"
)

func Report(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		region := r.FormValue("region")
		filter := "emea"
		limit := 106
		if (7*42)-limit > 100 {
			filter = region
		}
		if _, err := db.Exec("UPDATE sales SET seen = 1 WHERE region = '" + filter + "'"); err != nil {
			w.WriteHeader(http.StatusInternalServerError)
		}
	}
}

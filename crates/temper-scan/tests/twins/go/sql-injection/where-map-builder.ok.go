package list

import (
	"database/sql"
	"net/http"
	"sort"
	"strings"
)

func where(conds map[string]string) string {
	keys := make([]string, 0, len(conds))
	for k := range conds {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	parts := []string{}
	for _, k := range keys {
		parts = append(parts, k+" = '"+conds[k]+"'")
	}
	return strings.Join(parts, " AND ")
}

func Handler(db *sql.DB) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		conds := map[string]string{"state": "open"}
		if r.FormValue("owner") != "" {
			conds["owner"] = "somebody"
		}
		rows, err := db.Query("SELECT id FROM ticket WHERE " + where(conds))
		if err != nil {
			w.WriteHeader(http.StatusInternalServerError)
			return
		}
		rows.Close()
	}
}
